import type { Person } from "./people.ts";

/**
 * What became of a friend who was brought: bought enough and stayed; came ONCE for a single cup;
 * bought, and GAVE it BACK; has the mailbox, or the device, of who brought it.
 */
export type FriendStory = "STAYED" | "ONCE" | "GAVE_BACK" | "SAME_MAILBOX" | "SAME_DEVICE";

interface Friend {
  readonly referrer: number;
  readonly story: FriendStory;
}

/** The friends whose story is not left to chance, by their numbers: so that every year has each. */
export const friends: ReadonlyMap<number, Friend> = new Map([
  [23, { referrer: 1, story: "STAYED" }],
  [61, { referrer: 1, story: "STAYED" }],
  [70, { referrer: 12, story: "ONCE" }],
  [95, { referrer: 31, story: "GAVE_BACK" }],
  [118, { referrer: 1, story: "STAYED" }],
  [140, { referrer: 44, story: "SAME_MAILBOX" }],
  [185, { referrer: 52, story: "SAME_DEVICE" }],
  [187, { referrer: 1, story: "STAYED" }],
  // Joined in the last weeks, so that time is left.
  [194, { referrer: 1, story: "ONCE" }],
]);

/** Who has a story of its own. */
export function storyOf(number: number): FriendStory | null {
  return friends.get(number)?.story ?? null;
}

/** Gives friends what they share with who brought them. */
export function withShared(all: readonly Person[]): Person[] {
  const shared = new Map<number, Partial<Person["profile"]>>();
  for (const [number, { referrer, story }] of friends) {
    if (story === "SAME_MAILBOX") {
      const { email } = all[referrer - 1]!.profile;
      if (!email) throw new Error(`Member ${referrer} has no mailbox to share.`);
      shared.set(number, { email: email.replace("@", "+moc@") });
    }
    if (story === "SAME_DEVICE") {
      for (const one of [referrer, number]) shared.set(one, { deviceId: `phone-of-${referrer}` });
    }
  }
  return all.map((person) => {
    const own = shared.get(person.number);
    return own ? { ...person, profile: { ...person.profile, ...own } } : person;
  });
}
