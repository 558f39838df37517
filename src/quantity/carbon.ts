import { type Quantity, within } from './unit';

/** Greenhouse gases as kilograms of CO2 equivalent over 100 years (GWP100). May be negative for differences. */
export type KgCo2e = Quantity<'kg CO2e'>;
/** Carbon per kilowatt-hour of electricity. */
export type KgCo2ePerKwh = Quantity<'kg CO2e per kWh'>;
/** Carbon per unit of money spent; the currency and year stand in the factor's row. */
export type KgCo2ePerMoney = Quantity<'kg CO2e per currency unit'>;

/** @throws QuantityError when `value` is not finite. */
export function kgCo2e(value: number): KgCo2e {
  return within(value, -Number.MAX_VALUE, Number.MAX_VALUE, 'An amount of carbon in kg CO2e') as KgCo2e;
}

/** @throws QuantityError when `value` is negative or not finite. */
export function kgCo2ePerKwh(value: number): KgCo2ePerKwh {
  return within(value, 0, Number.MAX_VALUE, 'Carbon per kWh') as KgCo2ePerKwh;
}

/** @throws QuantityError when `value` is negative or not finite. */
export function kgCo2ePerMoney(value: number): KgCo2ePerMoney {
  return within(value, 0, Number.MAX_VALUE, 'Carbon per unit of money') as KgCo2ePerMoney;
}
