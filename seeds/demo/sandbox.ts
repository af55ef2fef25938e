import type { App } from "../../api/engine/app.ts";
import { programSeeds } from "../../api/engine/programs/program-seeds.ts";
import { insertKeys } from "../../api/engine/programs/seed-program.ts";
import type { KeyPlan } from "../../api/engine/programs/seed-program.ts";
import { scopesOf } from "../../api/engine/sdl.ts";
import { demoKeys } from "../../api/engine/welcome.ts";
import { Program } from "../../api/modules/programs/program.ts";
import { openKeyRing } from "../../api/values/key-ring.ts";

const keys: readonly KeyPlan[] = [
  {
    kind: "SECRET",
    key: demoKeys.sandboxStorefront,
    name: "Shop",
    scopes: [...scopesOf("storefront")],
  },
  {
    kind: "ADMIN",
    key: demoKeys.sandboxAdmin,
    name: "Back office",
    scopes: [...scopesOf("admin")],
  },
];

type Opened = Pick<App, "orm"> & { readonly settings: Pick<App["settings"], "checkpointKey"> };

/** Adds the sandbox of the demo, with its keys; only once, also when it is run again. */
export async function addSandbox({ orm, settings }: Opened, programId: string): Promise<void> {
  const seeds = programSeeds(openKeyRing(settings.checkpointKey));
  await orm.em.fork().transactional(async (em) => {
    if ((await em.count(Program, { sandboxOf: programId })) > 0) return;
    const name = "Mộc Coffee (sandbox)";
    const since = new Date();
    const names = { vi: name, en: name };
    const sandboxId = await seeds.insertSandbox(em, { from: programId, since, names });
    const owner = { programId: sandboxId, partnerIds: {} };
    await insertKeys(em, { keys, isDemo: true, since }, owner);
  });
}
