import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Caller } from "../../api/values/caller.ts";
import { encodeId } from "../../api/values/id.ts";
import { PartnerCompany } from "../../api/modules/partners/partner-company.ts";
import { openShops } from "../rewards/shop-fixture.ts";

let shops: Awaited<ReturnType<typeof openShops>>;

beforeAll(async () => {
  shops = await openShops();
});
afterAll(() => shops.close());

test("a partner sees itself and the program it works with, without any statement", async () => {
  const { programId, configure } = await shops.openShop();
  const [partnerId, other] = [uuidv7(), uuidv7()];
  const createdAt = new Date();
  await configure((em) => {
    em.create(PartnerCompany, { id: other, programId, name: "Fahasa", createdAt });
    em.create(PartnerCompany, { id: partnerId, programId, name: "Hoa Giấy", createdAt });
  });
  const own = { programId, credentialId: uuidv7(), ownerId: partnerId };
  const caller: Caller = { kind: "PARTNER", partnerId, scopes: new Set(), ...own };

  const source = `{ partner { id name program { id name currencyCode pointsName } } }`;
  const { data, statements } = await shops.ask(caller, source, { audience: "partner" });

  expect(data.partner).toEqual({
    id: encodeId("ptn", partnerId),
    name: "Hoa Giấy",
    program: {
      id: encodeId("prg", programId),
      name: "Mộc",
      currencyCode: "VND",
      pointsName: "điểm",
    },
  });
  expect(statements).toBe(0);
});
