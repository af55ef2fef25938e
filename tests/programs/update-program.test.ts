import { beforeAll, expect, test } from "vitest";
import { textColorOn } from "../../api/modules/programs/program-look.ts";
import { UpdateProgram } from "../../client/admin.ts";
import type { UpdateProgramInput } from "../../client/admin.ts";
import { openProgram } from "../harness/open-program.ts";
import type { TestProgram } from "../harness/open-program.ts";

let program: TestProgram;
beforeAll(async () => {
  program = await openProgram();
});

async function update({ admin }: Pick<TestProgram, "admin">, input: Partial<UpdateProgramInput>) {
  const { json } = await admin.graphql("{ program { version } }");
  const whole = { version: json.data.program.version, ...input };
  return (await admin.ask(UpdateProgram, { input: whole })).updateProgram;
}

const codes = (userErrors: readonly { code: string; field: readonly string[] }[]) =>
  userErrors.map(({ code, field }) => `${code} ${field.slice(1).join(".")}`);

test("a program's names are those that members read at once, each in its language", async () => {
  const { userErrors } = await update(program, {
    name: "Tea house",
    pointsName: "petals",
    translations: [{ locale: "vi", name: "Nhà trà" }],
  });

  expect(userErrors).toEqual([]);
  const inLanguage = async (locale: string) =>
    (await program.visitor.in(locale).graphql("{ program { name pointsName } }")).json.data.program;
  expect(await inLanguage("en")).toEqual({ name: "Tea house", pointsName: "petals" });
  expect(await inLanguage("vi")).toEqual({ name: "Nhà trà", pointsName: "lá" });
});

test("who edits an older version is told so, and changes nothing", async () => {
  const first = await update(program, { name: "First" });
  const { userErrors } = await program.leavesNothing(() =>
    update(program, { version: first.program!.version - 1, name: "Second" }),
  );
  expect(codes(userErrors)).toEqual(["EDITED_MEANWHILE version"]);
});

test("a look is shown to shoppers, with the color that is read on it", async () => {
  await update(program, { look: { logoUrl: "https://tea.example/logo.png", color: "#4a7c59" } });
  const { json } = await program.visitor.graphql(
    "{ program { look { logoUrl color textColor } } }",
  );
  expect(json.data.program.look).toEqual({
    logoUrl: "https://tea.example/logo.png",
    color: "#4a7c59",
    textColor: "#ffffff",
  });
  const { userErrors } = await update(program, {
    look: { logoUrl: "http://tea.example/logo.png", color: "green" },
  });
  expect(codes(userErrors)).toEqual(["INVALID look.logoUrl", "INVALID look.color"]);
});

test.each([
  ["#ffffff", "#000000"],
  ["#000000", "#ffffff"],
  ["#ffd400", "#000000"],
  ["#0057b8", "#ffffff"],
])("on %s, %s is read better", (color, expected) => {
  expect(textColorOn(color)).toBe(expected);
});

test("a language comes, and goes again while nobody needs it", async () => {
  const other = await openProgram();
  const added = await update(other, {
    locales: ["vi", "en", "pt-br"],
    translations: [{ locale: "pt-BR", name: "Casa de chá" }],
  });
  expect(added.userErrors).toEqual([]);
  const { json } = await other.visitor.in("pt-BR").graphql("{ program { name locales } }");
  expect(json.data.program).toEqual({ name: "Casa de chá", locales: ["vi", "en", "pt-BR"] });

  const member = await other.shop.enroll();
  await other.sql(`update members set locale = 'pt-BR' where id = '${other.uuid(member.id)}'`);
  const spoken = await update(other, { locales: ["vi", "en"] });
  expect(codes(spoken.userErrors)).toEqual(["LANGUAGE_IN_USE locales"]);
  expect(spoken.userErrors[0]!.message).toContain("1 member");

  await other.sql(`update members set locale = 'vi' where id = '${other.uuid(member.id)}'`);
  expect((await update(other, { locales: ["vi", "en"] })).userErrors).toEqual([]);
});

test("a language stays while a text has no other, and the text is named", async () => {
  const other = await openProgram();
  await update(other, { locales: ["vi", "en", "de"] });
  const { reward } = await other.admin.in("de").saveReward({ title: "Ein Kännchen Tee" });
  expect(reward).not.toBeNull();
  const refused = await update(other, { locales: ["vi", "en"] });
  expect(codes(refused.userErrors)).toEqual(["LANGUAGE_IN_USE locales"]);
  expect(refused.userErrors[0]!.message).toContain("Ein Kännchen Tee");

  const translations = [{ locale: "en", title: "A pot of tea" }];
  const { id, version } = reward!;
  await other.admin.in("de").saveReward({ id, version, title: "Ein Kännchen Tee", translations });
  expect((await update(other, { locales: ["vi", "en"] })).userErrors).toEqual([]);
});

test("the default language is one of the program's, and so is every translation", async () => {
  const { userErrors } = await update(program, {
    locales: ["en"],
    defaultLocale: "vi",
    translations: [{ locale: "fr", name: "Thé" }],
  });
  expect(codes(userErrors)).toEqual(["INVALID translations.0.locale", "INVALID defaultLocale"]);
});

test("currency and time zone change until something is recorded", async () => {
  const other = await openProgram();
  const zone = { timeZone: "Asia/Tokyo" };
  expect((await update(other, { ...zone, currencyCode: "JPY" })).userErrors).toEqual([]);
  expect(codes((await update(other, { currencyCode: "EUR" })).userErrors)).toEqual([
    "INVALID currencyCode",
  ]);
  const member = await other.shop.enroll();
  await other.admin.givePoints(member, 10);
  const { userErrors } = await update(other, { currencyCode: "VND", timeZone: "Asia/Seoul" });
  expect(codes(userErrors)).toEqual(["PROGRAM_IN_USE currencyCode", "PROGRAM_IN_USE timeZone"]);
  expect((await update(other, { name: "Still editable" })).userErrors).toEqual([]);
});
