import type { MarkdownInstance } from "astro";

type Change = MarkdownInstance<{ version: string; title: string }>;

/** What changed from version to version, the latest first. */
export function listChanges(): Change[] {
  const files = import.meta.glob<Change>("../content/changes/*.md", { eager: true });
  return Object.entries(files)
    .sort(([a], [b]) => b.localeCompare(a, "en", { numeric: true }))
    .map(([, change]) => change);
}
