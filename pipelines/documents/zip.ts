import { zipSync, type Zippable, type ZipOptions } from "fflate";

/**
 * A zip file whose bytes follow from its contents alone: fflate compresses alike on every machine, and all times are
 * one fixed day, taken in local time because zip files know no other. Marked as made on Unix: some programs take the
 * names of other systems for cp437, whatever the flag for UTF-8 says.
 */
export function zip(files: Zippable): Uint8Array {
  const options: ZipOptions = { level: 6, mtime: new Date(2000, 0, 1), os: 3, attrs: 0o100644 * 65536 };
  return zipSync(files, options);
}
