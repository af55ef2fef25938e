import "reflect-metadata";
import { parseArgs } from "node:util";
import { openBenchDatabase } from "./bench-database.ts";
import { measureGrowth } from "./growth.ts";
import { measureImport } from "./import-purchases.ts";
import { measureLoyaltyPage, PAGE_SERVERS } from "./loyalty-page.ts";
import type { PageServer } from "./loyalty-page.ts";
import { measureRecordPurchase } from "./record-purchase.ts";
import { measurePartnerCatalog } from "./partner-catalog.ts";
import { writeReport } from "./report.ts";
import { measureStaffPages } from "./staff-pages.ts";

type Part = "page" | "purchase" | "import" | "growth" | "staff" | "catalog";

const { values: asked } = parseArgs({
  options: {
    members: { type: "string", default: "100000" },
    purchases: { type: "string", default: "7" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "8" },
    only: { type: "string" },
  },
});
const only = asked.only as Part | undefined;
const isMeasured = (name: typeof only) => only === undefined || only === name;
const plan = { rounds: Number(asked.rounds), seconds: Number(asked.seconds) };
const sizes = { members: Number(asked.members), purchases: Number(asked.purchases) };

const database = await openBenchDatabase(sizes);
try {
  const { data } = database;
  if (isMeasured("page")) console.log("Loyalty page:");
  const servers = Object.keys(PAGE_SERVERS) as PageServer[];
  const page = isMeasured("page") ? await measureLoyaltyPage(database, { ...plan, servers }) : null;
  if (isMeasured("purchase")) console.log("Recording a purchase:");
  const purchase = isMeasured("purchase") ? await measureRecordPurchase(database, plan) : null;
  if (isMeasured("import")) console.log("Importing purchases:");
  const imported = isMeasured("import") ? await measureImport(database, plan) : null;
  if (isMeasured("growth")) console.log("Growth:");
  const growth = isMeasured("growth") ? await measureGrowth(database, plan.rounds * 20) : null;
  if (isMeasured("staff")) console.log("Pages of the admin:");
  const staff = isMeasured("staff") ? await measureStaffPages(database) : null;
  if (isMeasured("catalog")) console.log("A partner's catalog:");
  const catalog = isMeasured("catalog") ? await measurePartnerCatalog(database) : null;
  const { server } = database;
  const report = { data, plan, page, purchase, imported, growth, staff, catalog, server };
  console.log(`\n${await writeReport(report)}`);
} finally {
  await database.server.stop();
}
