/** A file of orders as a table of texts. */
export interface OrderTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which column holds what; -1 for none. */
export interface Mapping {
  readonly name: number;
  readonly date: number;
  readonly price: number;
  readonly currency: number;
  readonly category: number;
}

/** What columns are called in shops' order files, in the languages we know; folded. */
const CALLED: Readonly<Record<keyof Mapping, RegExp>> = {
  name: /product ?name|item ?(name|title|description)|^title|^name|produkt|artikel|bezeichnung|article|produit|titre|descripci|art[ií]culo|prodotto|articolo|商品|名称/u,
  date: /order ?date|purchase ?date|^date|datum|bestellt|fecha|data|日期|时间/u,
  price:
    /unit ?price|item ?total|total ?(owed|charged)|^price|amount|preis|betrag|prix|montant|precio|importe|prezzo|importo|金额|价格/u,
  currency: /currency|w[aä]hrung|devise|moneda|valuta|币种|货币/u,
  category: /category|kategorie|cat[eé]gorie|categor[ií]a|类别|分类/u,
};

/** Where each field most likely stands, by what the columns are called; -1 where none is. */
export function guessMapping({ columns }: OrderTable): Mapping {
  const taken = new Set<number>();
  const find = (field: keyof Mapping): number => {
    const at = columns.findIndex((column, i) => !taken.has(i) && CALLED[field].test(column.toLowerCase()));
    if (at >= 0) taken.add(at);
    return at;
  };
  // Currency before price: "currency of the price" is no price.
  const currency = find('currency');
  const date = find('date');
  return { name: find('name'), date, price: find('price'), currency, category: find('category') };
}
