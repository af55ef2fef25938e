// The explorer's page in the browser: GraphiQL for the endpoint that the page was asked at.
// tools/build-explorer.mjs bundles it.
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { buildSchema } from "graphql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const { path, sdl, tabs, headers } = JSON.parse(document.getElementById("settings").textContent);

// The endpoints of one server share an origin: each has a history of its own. Tabs are those of
// today at every visit, since orders are recorded once and tokens end; what was run is in the history.
const NOT_STORED = /^graphiql:(?:tabState|query|variables|headers)$/;
const storage = {
  getItem: (name) => (NOT_STORED.test(name) ? null : localStorage.getItem(`${path} ${name}`)),
  setItem: (name, value) => localStorage.setItem(`${path} ${name}`, value),
  removeItem: (name) => localStorage.removeItem(`${path} ${name}`),
  get length() {
    return ownNames().length;
  },
  clear: () => ownNames().forEach((name) => localStorage.removeItem(name)),
};

createRoot(document.getElementById("explorer")).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: path }),
    // It comes with the page: nobody needs a credential to read it.
    schema: buildSchema(sdl, { assumeValid: true }),
    storage,
    defaultHeaders: headers,
    initialHeaders: tabs[0]?.headers ?? headers,
    defaultTabs: tabs.length ? tabs : undefined,
    defaultEditorToolsVisibility: "variables",
    shouldPersistHeaders: false,
  }),
);

function ownNames() {
  return Object.keys(localStorage).filter((name) => name.startsWith(`${path} `));
}
