// The shops we know rules for. Without the schema at run time, so that it costs no more than its words.
import type { ShopRule } from './shop-rule';

/** From published descriptions of the page; not yet seen to work on a page of today, hence without a date. */
const AMAZON: ShopRule = {
  site: 'Amazon',
  hosts: [
    ...['com', 'ca', 'com.mx', 'com.br', 'co.uk', 'de', 'fr', 'it', 'es', 'nl', 'pl', 'se', 'ie', 'com.be', 'com.tr'],
    ...['ae', 'sa', 'eg', 'co.za', 'in', 'co.jp', 'sg', 'com.au'],
  ].map((domain) => `amazon.${domain}`),
  fields: {
    name: [['#productTitle'], ['#ebooksProductTitle'], ['#title']],
    price: [
      ['#corePriceDisplay_desktop_feature_div .priceToPay'],
      ['#corePriceDisplay_mobile_feature_div .priceToPay'],
      ['#corePrice_feature_div .apexPriceToPay'],
      ['#corePrice_desktop .apexPriceToPay'],
      ['#corePrice_feature_div .a-price'],
      // From before 2022.
      ['#priceblock_dealprice'],
      ['#priceblock_saleprice'],
      ['#priceblock_ourprice'],
      ['#price_inside_buybox'],
      ['#newBuyBoxPrice'],
      ['#buyNewSection .offer-price'],
      ['#actualPriceValue .priceLarge'],
      ['#kindle-price'],
      ['#buybox .a-color-price'],
    ],
    listPrice: [
      ['#corePriceDisplay_desktop_feature_div .basisPrice .a-offscreen'],
      ['#corePriceDisplay_mobile_feature_div .basisPrice .a-offscreen'],
      ['#price .priceBlockStrikePriceString'],
    ],
    brand: [['tr.po-brand .po-break-word'], ['a#bylineInfo'], ['a#brand'], ['#brand']],
    sku: [
      ['#ASIN', 'value'],
      ['#averageCustomerReviews', 'data-asin'],
      ['#cerberus-data-metrics', 'data-asin'],
    ],
    availability: [['#availability'], ['#outOfStock .a-color-price']],
    color: [['#variation_color_name .selection'], ['#inline-twister-expanded-dimension-text-color_name']],
    size: [['#variation_size_name .selection'], ['#inline-twister-expanded-dimension-text-size_name']],
    image: [
      ['#landingImage', 'data-old-hires'],
      ['#landingImage', 'src'],
      ['#imgBlkFront', 'src'],
    ],
    breadcrumb: [['#wayfinding-breadcrumbs_feature_div a'], ['#wayfinding-breadcrumbs_container a']],
    description: [['#productDescription'], ['#bookDescription_feature_div'], ['#feature-bullets']],
  },
};

/** The rules we ship. */
export const SHOP_RULES: readonly ShopRule[] = [AMAZON];

/** The rule for the shop at an address; undefined for all others. */
export function shopRuleFor(url: string, rules: readonly ShopRule[] = SHOP_RULES): ShopRule | undefined {
  const host = `.${URL.parse(url)?.hostname ?? ''}`;
  return rules.find(({ hosts }) => hosts.some((suffix) => host.endsWith(`.${suffix}`)));
}
