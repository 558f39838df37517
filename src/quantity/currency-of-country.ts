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

/** Every currency we know a country of. */
export function knownCurrencies(): readonly string[] {
  return Object.keys(USED_IN);
}

/** The currency of a country, ISO 3166-1 alpha-2; undefined for one we do not know it of. */
export function currencyOfCountry(country: string | undefined): string | undefined {
  // Looked for, not turned round at once: whoever bundles this file without asking it shall not carry the table.
  const found = Object.entries(USED_IN).find(([, countries]) => country && countries.split(' ').includes(country));
  return found?.[0];
}
