/** GB/T 9704-2012 in WordprocessingML's units: lengths in twips (1/20 pt), font sizes in half points. */

export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

export function pt(size: number): number {
  return Math.round(size * 20);
}

/** 字号, in points. */
export const size = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 } as const;

/** A4; 版心 156 × 225 mm, 37 mm from the top and 28 mm from the left edge. */
export const sheet = { width: mm(210), height: mm(297), top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };
export const typeArea = sheet.width - sheet.left - sheet.right;

/** 22 lines of 28 characters a page: lines every 28.95 pt, and 15.79 pt from character to character (in 1/4096 pt). */
export const line = 579;
export const grid = { linePitch: line, charSpace: -850 };

/** 红色双线 of the letter form: 170 mm, centred on the sheet, so 8 mm further left and 6 mm further right than the text. */
export const doubleRule = { left: mm(20) - sheet.left, right: mm(20) - sheet.right };

export const red = "FF0000";

/** How many full characters a text is wide: a figure or Latin letter takes half of one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 && !/[“”‘’—…]/.test(character) ? 0.5 : 1;
  return width;
}
