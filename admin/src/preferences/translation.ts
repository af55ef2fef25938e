import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type english from "../locales/english.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof english };
  }
}

export type Locale = "en" | "vi";

/** The languages of the admin, each by its own name. */
export const LOCALES: Record<Locale, string> = { en: "English", vi: "Tiếng Việt" };

const STORED = "quen.locale";
const TEXTS: Record<Locale, () => Promise<{ default: object }>> = {
  en: () => import("../locales/english.ts"),
  vi: () => import("../locales/vietnamese.ts"),
};

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

async function load(locale: Locale): Promise<void> {
  const { default: texts } = await TEXTS[locale]();
  i18next.addResourceBundle(locale, "translation", texts);
  document.documentElement.lang = locale;
  await i18next.changeLanguage(locale);
}
