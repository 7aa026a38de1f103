/** 12.3 MB, 812 KB, 96 字节: decimal, as file managers and servers count. */
export function bytesText(bytes: number): string {
  if (bytes >= 999_500) return `${(bytes / 1e6).toFixed(1)} MB`;
  if (bytes >= 1000) return `${Math.round(bytes / 1000)} KB`;
  return `${bytes} 字节`;
}

/** 12.3秒, 340毫秒 */
export function durationText(milliseconds: number): string {
  if (milliseconds >= 9950) return `${Math.round(milliseconds / 1000)}秒`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)}秒`;
  return `${Math.round(milliseconds)}毫秒`;
}
