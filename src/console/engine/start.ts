import "../polyfills.ts";
import { chooseBuild, hasWebAssembly } from "./build-choice.ts";
import { startWorker, type EngineFiles } from "./worker-start.ts";

/**
 * Starts the engine's worker as soon as the page has it, before the console itself is read: the worker fetches and
 * compiles WebAssembly meanwhile, which takes longest. The script element says where the files are.
 */
declare global {
  var startedWorker: Worker | undefined;
}

const { files, database } = document.currentScript!.dataset;
if (hasWebAssembly() && location.protocol !== "file:") {
  const places = JSON.parse(files!) as Record<"eh" | "mvp", EngineFiles>;
  const worker = startWorker(places[chooseBuild()], new URL(database!, location.href).href);
  // the console starts another one then, and hears itself what is wrong with it
  worker.addEventListener("error", () => (globalThis.startedWorker = undefined));
  globalThis.startedWorker = worker;
}
