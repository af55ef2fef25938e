import type { Module } from "../../modules.ts";
import { ReturnWrites } from "./storefront.ts";

export const returns: Module = { name: "returns", storefront: [ReturnWrites] };
