import enCoupons from "./en/coupons.json" with { type: "json" };
import viCoupons from "./vi/coupons.json" with { type: "json" };

// A file each for module and language; every text's key is the file's name and its own, "coupons.expired".
const en = { coupons: enCoupons };
const vi = { coupons: viCoupons } satisfies { [Module in keyof typeof en]: Like<Module> };

type Like<Module extends keyof typeof en> = Readonly<Record<keyof (typeof en)[Module], string>>;
type Modules = typeof en;

/** The key of a message: "module.name". */
export type MessageKey = {
  [Module in keyof Modules & string]: `${Module}.${keyof Modules[Module] & string}`;
}[keyof Modules & string];

export const messages = { en: flat(en), vi: flat(vi) };

function flat(modules: object): Readonly<Record<MessageKey, string>> {
  const entries = Object.entries(modules).flatMap(([module, texts]: [string, object]) =>
    Object.entries(texts).map(([name, message]) => [`${module}.${name}`, String(message)] as const),
  );
  return Object.fromEntries(entries) as Record<MessageKey, string>;
}
