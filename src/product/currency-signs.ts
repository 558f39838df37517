import { signTable, USUAL_SIGNS } from './currency';

/** Signs, abbreviations and words of the rest of the world, for feeds and price lists; too many to carry into pages. */
const OTHER_SIGNS = `
USD: us$ u$s u$d dollars
CAD: cdn$ can$ cnd
SGD: sg$
TWD: NT
MXN: mex$
ARS: ar$
CLP: cl$ clp$
COP: col$
DOP: rd$
JMD: j$
TTD: tt$
BBD: bds$
BZD: bz$
GYD: gy$
FJD: fj$
TOP: t$
ZWL: z$
CUC: cuc$
CVE: Esc
MOP: mop$
NIO: c$n
UYU: $u
BOB: Bs
PEN: s/
PAB: b/.
GTQ: Q
HNL: lps
CRC: ₡
PYG: ₲
GBP: stg
JPY: yen
CNY: rmb yuan cn¥
INR PKR LKR NPR MUR: re
LKR: රු
THB: บาท
VND: vnđ
KHR: ៛
LAK: ₭
MMK: Ks
BDT: ৳
MNT: ₮
KZT: тенге
AMD: ֏
AZN: ₼
GEL: ₾
AFN: ؋
UZS: so'm
RUB: рублей rbl
BYN: Br
UAH: hrn
MKD: ден
BAM: KM км
HUF: FT
RON MDL: leu
SEK: :-
ILS: ש"ח ש״ח
AED: dhs
MAD: د.م
SAR: SR
QAR: ر.ق
OMR: ر.ع
KWD: د.ك KD
BHD: .د.ب BD
JOD: د.أ
DZD: دج د.ج
TND: د.ت
LYD: ل.د
IQD: ع.د
EGP: ج.م جن
LBP: ل.ل
SYP: ل.س
IRR: ريال
GHS: gh₵ ₵
KES: ksh kshs
TZS: tsh
UGX: ush
RWF: frw
BIF: fbu
MGA: Ar
MZN: MT
MWK: MK
ZMW: K
STN: Db
MVR: Rf
BTN: Nu
VUV: VT
XAF XOF: fcfa cfa
`;

/** Every sign known. */
export const everySign = signTable(`${USUAL_SIGNS.trim()}\n${OTHER_SIGNS.trim()}`);
