/** What libraries call and Chromium 88 lacks. Imported before anything else, by the page and by each worker. */
type Indexed = { readonly length: number; readonly [index: number]: unknown };

function at(this: Indexed, index: number): unknown {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}

const TypedArray = Object.getPrototypeOf(Uint8Array) as { prototype: object };
for (const prototype of [Array.prototype, String.prototype, TypedArray.prototype]) {
  if (!("at" in prototype)) Object.defineProperty(prototype, "at", { value: at, writable: true, configurable: true });
}

if (!("hasOwn" in (Object as object))) {
  const hasOwn = (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key);
  Object.defineProperty(Object, "hasOwn", { value: hasOwn, writable: true, configurable: true });
}
