/**
 * Takes files dropped anywhere on the page. Without this the browser would leave the page to show the file, and the
 * editor would paste it, so they are caught on their way down.
 */
export function catchDrops(zone: HTMLElement, take: (files: File[]) => void): void {
  const mark = (isOver: boolean): void => void zone.classList.toggle("own-files-over", isOver);
  const listen = (type: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void): void => {
    const heard = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files")) act(event);
    };
    document.addEventListener(type, heard, { capture: true });
  };
  listen("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  listen("dragleave", (event) => mark(event.relatedTarget !== null));
  listen("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    mark(false);
    take([...event.dataTransfer!.files]);
  });
}
