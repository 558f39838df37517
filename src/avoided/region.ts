/** ISO 3166-1: alpha-2 and alpha-3 codes side by side. */
const CODES =
  'ADAND AEARE AFAFG AGATG ALALB AMARM AOAGO ARARG ASASM ATAUT AUAUS AWABW AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BNBRN BOBOL BRBRA BSBHS BTBTN BWBWA BYBLR BZBLZ CACAN CDCOD CFCAF CGCOG CHCHE CICIV CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY ERERI ESESP ETETH FIFIN FJFJI FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GHGHA GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GTGTM GUGUM GWGNB GYGUY HKHKG HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR ININD IQIRQ IRIRN ISISL ITITA JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MDMDA MEMNE MGMDG MKMKD MLMLI MMMMR MNMNG MOMAC MQMTQ MRMRT MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NGNGA NINIC NLNLD NONOR NPNPL NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PRPRI PSPSE PTPRT PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SISVN SKSVK SLSLE SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SYSYR SZSWZ TDTCD TGTGO THTHA TJTJK TMTKM TNTUN TOTON TRTUR TTTTO TWTWN TZTZA UAUKR UGUGA USUSA UYURY UZUZB VEVEN VNVNM VUVUT WSWSM XKXKX YEYEM ZAZAF ZMZMB ZWZWE';
const ALPHA3: ReadonlyMap<string, string> = new Map(
  CODES.split(' ').map((pair): [string, string] => [pair.slice(0, 2), pair.slice(2)]),
);

/** Every country we know, alpha-2. */
export const REGIONS: readonly string[] = [...ALPHA3.keys()];

/** The alpha-3 code that grid intensities are kept under; undefined for a country we do not know. */
export function alpha3Of(region: string | undefined): string | undefined {
  return region === undefined ? undefined : ALPHA3.get(region);
}

/** The country a language tag speaks of: "de-AT" → AT, "de" → DE (where it is spoken most); undefined for none. */
export function regionOfLanguage(tag: string): string | undefined {
  try {
    const { region } = new Intl.Locale(tag).maximize();
    return region !== undefined && ALPHA3.has(region) ? region : undefined;
  } catch {
    // Not a language tag.
    return undefined;
  }
}
