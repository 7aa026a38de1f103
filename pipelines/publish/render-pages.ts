import { build } from "astro";
import { projectRoot } from "./site.ts";

/** The process that site.ts starts: compiles the pages, waits for the word that the data is published, renders. */

process.on("disconnect", () => process.exit(1));

const published = new Promise<void>((resolve) => {
  process.once("message", (environment: Record<string, string>) => {
    Object.assign(process.env, environment);
    resolve();
  });
});

/** Astro renders after the bundle of this name is written. */
const waitForData = {
  name: "wait-for-data",
  async writeBundle(this: { environment?: { name: string } }) {
    if (this.environment?.name === "prerender") await published;
  },
};

await build({ root: projectRoot, logLevel: "warn", vite: { plugins: [waitForData] } });
process.send?.(process.resourceUsage().maxRSS, () => process.exit(0));
