import { type Reason, reason } from '@/src/words/reason';
import type { Traits } from '../traits';
import { hinted } from './hinted';
import { findPhrase, phraseAtStart, phrases, says } from './phrases';

const RENTAL = phrases(`
  for hire | for rent | to rent | to hire | rental | rentals | hire per day | per day hire | day hire | weekly hire
  zu vermieten | vermiete | vermietung | verleih | mieten | mietgerät | leihgerät | tagesmiete | zur miete | zu mieten
  à louer | a louer | location à la journée | location longue durée | location courte durée | location par jour
  en alquiler | se alquila | alquiler | alquilo | de alquiler
  noleggio | a noleggio | noleggiasi | affittasi | in affitto
  te huur | verhuur | huren | verhuren
  wynajem | wypożyczalnia | do wynajęcia | wypożyczę | na wynajem
  půjčovna | pronájem | k pronájmu | pronajmu | k zapůjčení | zapůjčím
  レンタル | 貸し出し | 貸出 | 出租 | 租赁 | 租賃 | 日租`);

/** Words that mean hiring out only where an ad begins with them: a French "location" stands in many English titles. */
const RENTAL_FIRST = phrases('rent | hire | location | miete | loue | louer | huur | vermieten');

const WORK = phrases(`
  repair service | screen repair | repair of your | repairs for | we repair | fix service | mail in repair | unlock service
  unlocking service | servicing | service and repair | cleaning service | customisation service | lesson | lessons
  tutoring | installation service | fitting service | recalibration service
  reparaturservice | reparatur service | reparaturdienst | wir reparieren | displaytausch | displayreparatur | unterricht
  wartungsservice | einbauservice | reparatur von
  service de réparation | réparation de | réparation écran | je répare | cours de | dépannage
  servicio de reparación | reparación de | reparamos | servicio técnico | clases de
  servizio riparazione | servizio di riparazione | riparazione schermo | ripariamo | lezioni di | assistenza tecnica
  reparatieservice | reparatie van | wij repareren | schermreparatie | lessen
  naprawa | serwis | naprawiamy | usługa naprawy | lekcje
  oprava | opravy | opravím | servis a opravy | lekce | opravna | servis displeje | výměna displeje | výměna baterie
  výměna akumulátoru | výmena displeja | výmena batérie | wymiana baterii | wymiana wyświetlacza
  修理サービス | 修理致します | 修理いたします | 修理承ります | レッスン | 维修服务 | 維修服務 | 上门维修 | 专业维修 | 维修换屏`);

/** "Re-waxing service", "Wartung … Service": work is named by the word that closes the ad. */
const NAMED_WORK = 'service|servicing|reparatur|réparation|reparation|riparazione|reparacion|reparatie';
const WORK_LAST = hinted(NAMED_WORK, new RegExp(` (?:${NAMED_WORK}) $`));
/** What a service may be said of that comes with the thing: "full service", "just had a service". */
const SERVICED =
  / (?:full|after|before|recent|new|fresh|just had a|had a|with|last|big|small|grosser|kleiner|nach|mit|customer|dinner|tea|coffee|dining) (?:service|servicing|reparatur) $/;

/** Hired out, repaired or taught instead of sold. */
export function vetoService(product: Traits, listing: Traits): Reason | undefined {
  const rental = findPhrase(listing.plain, RENTAL) ?? phraseAtStart(listing.plain, RENTAL_FIRST);
  if (rental !== undefined && !says(product.plain, rental)) return reason('matchRental', rental);
  const closing = WORK_LAST.exec(listing.plain)?.[0].trim();
  const last = closing !== undefined && SERVICED.test(listing.plain) ? undefined : closing;
  const work = findPhrase(listing.plain, WORK) ?? last;
  return work === undefined || says(product.plain, work) ? undefined : reason('matchService', work);
}
