import { z } from 'zod';
import { CONDITIONS } from './conditions';

/** One of `CONDITIONS`. */
export const Condition = z.enum(CONDITIONS);
export type Condition = z.infer<typeof Condition>;
