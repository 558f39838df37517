import type { MessageKey, Said } from '@/src/words/reason';

/** What editions and additions are called; names that are alike in every language ("PS5", "Blu-ray", "LTE") are said as they are. */
const WORDS: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['disc drive', 'matchIsDiscDrive'],
  ['digital', 'matchIsDigital'],
  ['vinyl', 'matchIsVinyl'],
  ['cassette', 'matchIsCassette'],
  ['audiobook', 'matchIsAudiobook'],
  ['e-book', 'matchIsEbook'],
  ['with drives', 'matchIsWithDrives'],
  ['without drives', 'matchIsWithoutDrives'],
  ['left', 'matchIsLeftHanded'],
  ['right', 'matchIsRightHanded'],
  ['cellular', 'matchIsCellular'],
  ['Wi-Fi only', 'matchIsWifiOnly'],
  ['English', 'matchIsEnglish'],
  ['German', 'matchIsGerman'],
  ['French', 'matchIsFrench'],
  ['Spanish', 'matchIsSpanish'],
  ['Italian', 'matchIsItalian'],
  ['Dutch', 'matchIsDutch'],
  ['Polish', 'matchIsPolish'],
  ['Czech', 'matchIsCzech'],
  ['Japanese', 'matchIsJapanese'],
  ['Chinese', 'matchIsChinese'],
  ['hardcover', 'matchIsHardcover'],
  ['paperback', 'matchIsPaperback'],
  ['kids', 'matchForChildren'],
  ['adults', 'matchForAdults'],
  ['hooded', 'matchIsHooded'],
  ['without a hood', 'matchIsHoodless'],
  ['bare', 'matchIsBare'],
  ['kit', 'matchIsKit'],
  ['bundle', 'matchIsBundle'],
  ['+ batteries', 'matchWithBatteries'],
  ['+ lens', 'matchWithLens'],
  ['+ amp', 'matchWithAmp'],
  ['+ rail', 'matchWithRail'],
  ['waterproof', 'matchIsWaterproof'],
]);

/** An edition or an addition as a value in a sentence. */
export function sayEdition(value: string): Said {
  const message = WORDS.get(value);
  return message === undefined ? value : { message };
}
