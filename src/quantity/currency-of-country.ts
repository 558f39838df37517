/** Countries (ISO 3166-1 alpha-2) by the currency (ISO 4217) people pay with there; the euro area as of 2026. */
const USED_IN: Readonly<Record<string, string>> = {
  EUR: 'AD AT BE BG CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MQ MT NL PT RE SI SK SM VA XK YT',
  USD: 'AS EC GU MH MP PR SV TL US VI',
  AED: 'AE',
  ARS: 'AR',
  AUD: 'AU KI NR TV',
  BRL: 'BR',
  CAD: 'CA',
  CHF: 'CH LI',
  CLP: 'CL',
  CNY: 'CN',
  COP: 'CO',
  CZK: 'CZ',
  DKK: 'DK FO GL',
  EGP: 'EG',
  GBP: 'GB GG IM JE',
  HKD: 'HK',
  HUF: 'HU',
  IDR: 'ID',
  ILS: 'IL',
  INR: 'IN',
  IRR: 'IR',
  ISK: 'IS',
  JPY: 'JP',
  KRW: 'KR',
  KZT: 'KZ',
  LBP: 'LB',
  LKR: 'LK',
  MDL: 'MD',
  MUR: 'MU',
  MXN: 'MX',
  MYR: 'MY',
  NGN: 'NG',
  NOK: 'NO SJ',
  NPR: 'NP',
  NZD: 'CK NU NZ TK',
  PHP: 'PH',
  PKR: 'PK',
  PLN: 'PL',
  RON: 'RO',
  RSD: 'RS',
  RUB: 'RU',
  SAR: 'SA',
  SEK: 'SE',
  SGD: 'SG',
  THB: 'TH',
  TRY: 'TR',
  TWD: 'TW',
  UAH: 'UA',
  UYU: 'UY',
  VND: 'VN',
  ZAR: 'ZA',
};
const BY_COUNTRY = new Map(
  Object.entries(USED_IN).flatMap(([currency, countries]) =>
    countries.split(' ').map((country) => [country, currency] as const),
  ),
);

/** Every currency we know a country of, by code. */
export const CURRENCIES: readonly string[] = Object.keys(USED_IN).sort();

/** The currency of a country, ISO 3166-1 alpha-2; undefined for one we do not know it of. */
export function currencyOfCountry(country: string | undefined): string | undefined {
  return country === undefined ? undefined : BY_COUNTRY.get(country);
}
