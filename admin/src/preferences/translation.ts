import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type english from "../locales/english.ts";
import type ofPages from "../locales/english-of-pages.ts";

type Texts = typeof english & typeof ofPages;

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

export type Locale = "en" | "vi";

/** The languages of the admin, each by its own name. */
export const LOCALES: Record<Locale, string> = { en: "English", vi: "Tiếng Việt" };

const STORED = "quen.locale";
type LoadTexts = () => Promise<{ default: object }>;
const TEXTS: Record<Locale, LoadTexts> = {
  en: () => import("../locales/english.ts"),
  vi: () => import("../locales/vietnamese.ts"),
};
/** The texts of pages that are loaded when they are opened: they come with the first of them. */
const TEXTS_OF_PAGES: Record<Locale, LoadTexts> = {
  en: () => import("../locales/english-of-pages.ts"),
  vi: () => import("../locales/vietnamese-of-pages.ts"),
};
let isPageOpen = false;

/** Loads the texts of the language that the user chose before, or that the browser asks for. */
export async function startTranslating(): Promise<void> {
  const stored = localStorage.getItem(STORED);
  const wanted = stored ?? navigator.language.slice(0, 2);
  await i18next.use(initReactI18next).init({
    resources: {},
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  await load(wanted === "vi" ? "vi" : "en");
}

/** Changes the language, and remembers it in this browser. */
export async function chooseLocale(locale: Locale): Promise<void> {
  localStorage.setItem(STORED, locale);
  await load(locale);
}

/** Loads the texts of pages that are loaded when they are opened. */
export async function loadTextsOfPages(): Promise<void> {
  isPageOpen = true;
  await add(i18next.language as Locale, TEXTS_OF_PAGES);
}

async function add(locale: Locale, from: Record<Locale, LoadTexts>): Promise<void> {
  const { default: texts } = await from[locale]();
  i18next.addResourceBundle(locale, "translation", texts, true);
}

async function load(locale: Locale): Promise<void> {
  await Promise.all([add(locale, TEXTS), isPageOpen && add(locale, TEXTS_OF_PAGES)]);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}
