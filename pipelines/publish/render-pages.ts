import { build } from "astro";
import { projectRoot } from "./site.ts";

/** The process in which site.ts renders the pages. It ends with the build that started it, even a killed one. */
process.on("disconnect", () => process.exit(1));
await build({ root: projectRoot, logLevel: "warn" });
process.send?.(process.resourceUsage().maxRSS, () => process.exit(0));
