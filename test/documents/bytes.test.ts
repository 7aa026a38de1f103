import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { LetterWriter } from "../../pipelines/documents/docx/letter-docx.ts";
import { zip } from "../../pipelines/documents/zip.ts";
import { projectRoot } from "../built-site.ts";
import { sampleLetter } from "./docx-parts.ts";

const letter = sampleLetter();

async function hashAfter(...before: Parameters<typeof sampleLetter>[0][]): Promise<string> {
  const writer = new LetterWriter();
  for (const changes of before) await writer.write(sampleLetter(changes));
  return createHash("sha256")
    .update(await writer.write(letter))
    .digest("hex");
}

test("a letter's bytes do not depend on what was written before it", async () => {
  expect(await hashAfter({ kind: "提醒函" }, { salutation: "市甲局" }, { issuer: "另一单位" })).toBe(await hashAfter());
});

test("nor on the time zone and the moment", async () => {
  const script = `
    import { createHash } from "node:crypto";
    const { LetterWriter } = await import("./pipelines/documents/docx/letter-docx.ts");
    const bytes = await new LetterWriter().write(${JSON.stringify(letter)});
    console.log(createHash("sha256").update(bytes).digest("hex"));`;
  const [here, west] = [await hashAfter(), "Pacific/Honolulu"];
  const there = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: projectRoot,
    env: { ...process.env, TZ: west },
    encoding: "utf8",
  });
  expect(there.trim()).toBe(here);
});

test("an archive gives back what was put in, under Chinese names, with one fixed time", () => {
  const content = new TextEncoder().encode("督查".repeat(1000));
  const archive = zip({ "甲/压缩.txt": content, "乙 原样.txt": [content, { level: 0 }] });
  const files = Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  expect(files).toEqual([
    ["甲/压缩.txt", "督查".repeat(1000)],
    ["乙 原样.txt", "督查".repeat(1000)],
  ]);
  expect(Buffer.from(archive).readUInt32LE(10)).toBe((((20 << 9) | (1 << 5) | 1) << 16) >>> 0);
});
