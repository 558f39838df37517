import { z } from 'zod';
import { ASKINGS } from './schedule';

const hour = z.number().int().min(0).max(23);

/** How the person wants to be told, and how often sources may be asked for what they follow. */
export const WatchSettings = z.strictObject({
  asking: z.enum(ASKINGS),
  /** Notifications, where the browser allows them; the badge always tells. */
  notify: z.boolean(),
  /** Quiet from this hour of the person's clock until that one; across midnight too. Equal for never quiet. */
  quietFrom: hour,
  quietUntil: hour,
  /** Notifications in 24 hours at most. */
  mostADay: z.number().int().min(1).max(20),
});
export type WatchSettings = z.infer<typeof WatchSettings>;
