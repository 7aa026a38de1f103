/** What no file system takes in a name becomes _; as long as every one takes. */
export function fileName(title: string, extension: string): string {
  const characters = [...title.normalize("NFC").replace(/[\\/:*?"<>|\p{C}]/gu, "_")];
  const name = characters.slice(0, 60).join("").trim().replace(/^\.+/, "");
  return `${name || "查询结果"}.${extension}`;
}
