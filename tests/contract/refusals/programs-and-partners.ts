import { SavePartner, SaveReasonCode, ShareReward, UpdateProgram } from "../../../client/admin.ts";
import type {
  SavePartnerInput,
  SaveReasonCodeInput,
  ShareRewardInput,
  UpdateProgramInput,
} from "../../../client/admin.ts";
import type { AdminClient } from "../../harness/admin-client.ts";
import type { RefusalCase, RefusalFixture } from "./refusal-fixture.ts";

async function versionOf(admin: AdminClient): Promise<number> {
  return (await admin.graphql("{ program { version } }")).json.data.program.version;
}

type Updating = (admin: AdminClient) => Promise<Partial<UpdateProgramInput>>;

const updating = (
  ...[code, field, when, inputOf]: [code: string, field: string, when: string, inputOf: Updating]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ admin }) {
    const input = { version: await versionOf(admin), ...(await inputOf(admin)) };
    return (await admin.ask(UpdateProgram, { input })).updateProgram;
  },
});

export const updateProgram: readonly RefusalCase[] = [
  updating("EDITED_MEANWHILE", "version", "it was edited since", async (admin) => ({
    version: (await versionOf(admin)) + 1,
  })),
  updating("INVALID", "name", "it has no name", async () => ({ name: " " })),
  updating("INVALID", "locales.2", "a language is none", async () => ({
    locales: ["vi", "en", "v!"],
  })),
  updating("INVALID", "defaultLocale", "it does not speak its language", async () => ({
    defaultLocale: "fr",
  })),
  updating("INVALID", "translations.0.locale", "a text is in no language of it", async () => ({
    translations: [{ locale: "fr", name: "Thé" }],
  })),
  updating("INVALID", "look.color", "its color is none", async () => ({
    look: { color: "green" },
  })),
  updating("INVALID", "look.logoUrl", "its logo has no safe address", async () => ({
    look: { logoUrl: "http://tea.example/logo.png" },
  })),
  updating("LANGUAGE_IN_USE", "locales", "texts are in it alone", async () => ({
    locales: ["fr"],
    defaultLocale: "fr",
    translations: [{ locale: "fr", name: "Thé", pointsName: "feuilles" }],
  })),
  updating("PROGRAM_IN_USE", "timeZone", "something was recorded", async () => ({
    timeZone: "Asia/Tokyo",
  })),
];

const reasoning = (
  ...[code, field, when, more]: [
    ...[code: string, field: string, when: string],
    Partial<SaveReasonCodeInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ admin }) {
    const input = { code: "NEW", translations: [{ locale: "en", name: "New" }], ...more };
    return (await admin.ask(SaveReasonCode, { input })).saveReasonCode;
  },
});

export const saveReasonCode: readonly RefusalCase[] = [
  reasoning("CODE_TAKEN", "code", "there is one with this code", { code: "USED" }),
  reasoning("NOT_FOUND", "code", "a version of none is given", { version: 1 }),
  reasoning("EDITED_MEANWHILE", "version", "it was edited since", { code: "USED", version: 7 }),
  reasoning("INVALID", "code", "its code is no code", { code: "late delivery" }),
  reasoning("INVALID", "translations", "it has no name", { translations: [] }),
  reasoning("INVALID", "translations.0.name", "its name is empty", {
    translations: [{ locale: "en", name: " " }],
  }),
  reasoning("INVALID", "translations.0.locale", "a name is in no language of the program", {
    translations: [{ locale: "fr", name: "Tard" }],
  }),
];

const OLD = "ptn_00000000000000000000000000";

const saving = (
  ...[code, field, when, inputOf]: [
    ...[code: string, field: string, when: string],
    (admin: AdminClient) => Partial<SavePartnerInput> | Promise<Partial<SavePartnerInput>>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send({ admin }) {
    const input = { name: "Books", ...(await inputOf(admin)) };
    return (await admin.ask(SavePartner, { input })).savePartner;
  },
});

async function existing(admin: AdminClient) {
  const { json } = await admin.graphql("{ partners { nodes { id name version } } }");
  return json.data.partners.nodes[0] as { id: string; name: string; version: number };
}

export const savePartner: readonly RefusalCase[] = [
  saving("INVALID", "name", "it has no name", () => ({ name: " " })),
  saving("INVALID", "source", "its source is empty", () => ({ source: " " })),
  saving("PARTNER_TAKEN", "name", "another one has its name", async (admin) => ({
    name: (await existing(admin)).name,
  })),
  saving("NOT_FOUND", "id", "there is no such partner", () => ({ id: OLD, version: 1 })),
  saving("REQUIRED", "version", "no version is given", () => ({ id: OLD })),
  saving("REQUIRED", "id", "a version of nothing is given", () => ({ version: 1 })),
  saving("EDITED_MEANWHILE", "version", "it was edited since", async (admin) => {
    const { id, version } = await existing(admin);
    return { id, version: version + 1 };
  }),
];

const sharing = (
  ...[code, field, when, inputOf]: [
    ...[code: string, field: string, when: string],
    (fixture: RefusalFixture, partnerId: string) => Partial<ShareRewardInput>,
  ]
): RefusalCase => ({
  code,
  field,
  when,
  async send(fixture) {
    const { admin, rewards } = fixture;
    const { id: partnerId } = await existing(admin);
    const whole = { id: rewards.live.id, partnerIds: [partnerId] };
    const input = { ...whole, ...inputOf(fixture, partnerId) };
    return (await admin.ask(ShareReward, { input })).shareReward;
  },
});

export const shareReward: readonly RefusalCase[] = [
  sharing("REQUIRED", "partnerIds", "with nobody", () => ({ partnerIds: [] })),
  sharing("NOT_FOUND", "partnerIds.1", "one of the partners is missing", (_, partnerId) => ({
    partnerIds: [partnerId, OLD],
  })),
  sharing("NOT_FOUND", "id", "the reward is another program's", ({ rewards }) => ({
    id: rewards.foreign.id,
  })),
  sharing("ARCHIVED", "id", "the reward is archived", ({ rewards }) => ({
    id: rewards.archived.id,
  })),
];
