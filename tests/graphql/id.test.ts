import fc from "fast-check";
import { TypeID } from "typeid-js";
import { expect, test } from "vitest";
import { decodeId, encodeId } from "../../api/values/id.ts";

test("ids are the TypeIDs that typeid-js makes, and decode to the same UUID", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom("mem", "rwd", "entry"), (uuid, prefix) => {
      const id = encodeId(prefix, uuid);
      expect(id).toBe(TypeID.fromUUID(prefix, uuid).toString());
      expect(decodeId(prefix, id)).toBe(uuid);
    }),
  );
  for (const uuid of [
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
  ]) {
    expect(decodeId("mem", encodeId("mem", uuid))).toBe(uuid);
  }
});

test("an id of another kind, or no id at all, is null", () => {
  const id = encodeId("mem", "01890a5d-ac96-774b-bcce-b302099a8057");
  expect(decodeId("rwd", id)).toBeNull();
  const malformed = [
    "",
    "mem",
    "mem_",
    id.toUpperCase(),
    id.slice(0, -1),
    `${id}0`,
    ` ${id}`,
    id.replace("_", "-"),
  ];
  for (const text of [
    ...malformed,
    "mem_8zzzzzzzzzzzzzzzzzzzzzzzzz",
    id.replace(/.$/, "u"),
    id.replace(/.$/, "é"),
  ]) {
    expect(decodeId("mem", text)).toBeNull();
  }
});
