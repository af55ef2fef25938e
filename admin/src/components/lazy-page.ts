import { lazy } from "react";
import type { ComponentType } from "react";
import { loadTextsOfPages } from "../preferences/translation.ts";

/** A page that is loaded when it is opened, with the texts that the first load leaves out. */
export function lazyPage<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadTextsOfPages()]);
    return { default: component };
  });
}
