import { scopesOf } from "../../api/engine/sdl.ts";
import { demoKeys } from "../../api/engine/welcome.ts";
import { partnerKeyIds, partnerNames } from "./partners.ts";
import type { KeyPlan } from "../../api/engine/programs/seed-program.ts";

/**
 * The keys that open the demo: to everything. They are public, so they work from this machine only.
 */
export const keys: readonly KeyPlan[] = [
  {
    kind: "PUBLISHABLE",
    key: demoKeys.publishable,
    name: "Website",
    origins: ["http://localhost:*", "http://127.0.0.1:*", "http://[::1]:*"],
  },
  { kind: "SECRET", key: demoKeys.storefront, name: "Shop", scopes: [...scopesOf("storefront")] },
  { kind: "ADMIN", key: demoKeys.admin, name: "Back office", scopes: [...scopesOf("admin")] },
  {
    kind: "PARTNER",
    id: partnerKeyIds.hoagiay,
    key: demoKeys.partner,
    name: partnerNames.hoagiay,
    partner: "hoagiay",
    scopes: [...scopesOf("partner")],
  },
  {
    kind: "PARTNER",
    id: partnerKeyIds.nhasen,
    key: demoKeys.cookingSchool,
    name: partnerNames.nhasen,
    partner: "nhasen",
    scopes: ["catalog:read", "purchases:write", "settlements:read", "vouchers:use"],
  },
  {
    kind: "PARTNER",
    id: partnerKeyIds.macacao,
    key: demoKeys.chocolate,
    name: partnerNames.macacao,
    partner: "macacao",
    scopes: [...scopesOf("partner")],
  },
  { kind: "FEED", key: demoKeys.feed, name: partnerNames.hoagiay, partner: "hoagiay" },
];
