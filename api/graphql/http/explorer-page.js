// The explorer's page in the browser: GraphiQL for the endpoint the page was asked at. Bundled on the first visit.
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

const { path, examples, headers } = JSON.parse(document.getElementById("settings").textContent);

createRoot(document.getElementById("explorer")).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({ url: path }),
    initialHeaders: examples[0]?.headers ?? headers,
    defaultHeaders: headers,
    defaultTabs: examples.length ? examples : undefined,
    shouldPersistHeaders: false,
  }),
);
