import "../polyfills.ts";
import { chooseBuild } from "./build-choice.ts";
import { startWorker, type EngineFiles } from "./worker-start.ts";

/**
 * Starts the engine's worker as soon as the page has it, before the console itself is read: the worker fetches and
 * compiles WebAssembly meanwhile, which takes longest. The script element says where the files are.
 */
declare global {
  var startedWorker: Worker | undefined;
}

const { files, database } = document.currentScript!.dataset;
if (typeof WebAssembly === "object" && location.protocol !== "file:") {
  const places = JSON.parse(files!) as Record<"eh" | "mvp", EngineFiles>;
  globalThis.startedWorker = startWorker(places[chooseBuild()], new URL(database!, location.href).href);
}
