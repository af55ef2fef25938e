import type { Module } from "../../module.ts";
import { AccessKey } from "./access-key.ts";
import { AccessKeysForStaff } from "./admin.ts";
import { AccessKeysForPartner } from "./partner.ts";

export const access: Module = {
  name: "access",
  entities: [AccessKey],
  admin: [AccessKeysForStaff],
  partner: [AccessKeysForPartner],
};
