/* global document, location, URL */
"use strict";
/*
 * Over http it loads the page's module; opened from a folder, where modules do not run, it shows what is to be said of
 * that. A classic script, so that it runs in both places and a folder's page has no error.
 */
(function () {
  const { module } = document.currentScript.dataset;
  if (location.protocol !== "file:") import(new URL(module, location.href).href);
  else document.querySelectorAll("[data-file-notice]").forEach((notice) => (notice.hidden = false));
})();
