import { rmSync } from "node:fs";
import { join } from "node:path";
import { watch } from "chokidar";
import sirv from "sirv";
import type { AstroInlineConfig } from "astro";
import { publishData, type BuildOptions } from "./build-site.ts";
import { projectRoot, siteEnvironment } from "./publish/site.ts";

/** `npm run dev`: Astro's server over freshly published data; a change of data or rules publishes anew and reloads. */
export async function develop(options: BuildOptions): Promise<void> {
  const rounds = `${options.outDirectory}.dev`;
  rmSync(rounds, { recursive: true, force: true });
  let round = 0;
  const publish = async (): Promise<void> => {
    const folder = join(rounds, String(++round));
    const input = await publishData(options, { site: folder, work: join(folder, "work") });
    Object.assign(process.env, siteEnvironment(input));
    rmSync(join(rounds, String(round - 1)), { recursive: true, force: true });
  };
  await publish();
  const { dev } = await import("astro");
  const start = () => dev({ root: projectRoot, ...serving(join(rounds, String(round))) });
  let server = await start();
  const restart = async (): Promise<void> => {
    try {
      await publish();
      await server.stop();
      server = await start();
    } catch (error) {
      options.log((error as Error).message);
    }
  };
  const ours = ["pipelines/models", "pipelines/questions", "src/console"].map((folder) => join(projectRoot, folder));
  watchQuietly([options.dataDirectory, ...ours], restart);
}

/** Astro's server renders the pages; what the pipelines published beside them (database, console) is served as it is. */
function serving(folder: string): AstroInlineConfig {
  const published = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });
  return {
    vite: {
      plugins: [{ name: "published-files", configureServer: ({ middlewares }) => void middlewares.use(published) }],
    },
  };
}

/** Runs `act` once after a burst of changes, and never twice at a time. */
function watchQuietly(paths: string[], act: () => Promise<void>): void {
  let pending: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watch(paths, { ignoreInitial: true }).on("all", () => {
    clearTimeout(pending);
    pending = setTimeout(() => (running = running.then(act)), 200);
  });
}
