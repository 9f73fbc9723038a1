/** What somebody who wrote a size with a unit or a decimal comma probably meant. */

/** One sentence that says how to write a tumour size. */
export function sizeHint(value: string): string {
  const [, digits = '', unit = ''] = /^(\d+(?:[.,]\d+)?)\s*(cm|mm)?$/i.exec(value) ?? [];
  const number = Number(digits.replace(',', '.'));
  const sizeCm = unit.toLowerCase() === 'mm' ? number / 10 : number;
  return sizeCm > 0 && sizeCm <= 100
    ? `Write ${sizeCm}, in centimetres.`
    : 'Write the largest diameter in centimetres, a number above 0 and up to 100, such as 8 or 8.5.';
}
