import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Member, UpdateMember } from "../../../../../client/admin.ts";
import type { UpdateMemberInput } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { ActionDialog } from "../../../components/action-dialog.tsx";
import { useUndoRefusal } from "../../../components/use-done.tsx";
import { useWrite } from "../../../components/use-write.ts";
import type { UserError } from "../../../components/use-write.ts";
import { MergeDialog } from "../../../components/versions/merge-dialog.tsx";
import { mergeValues, valueAt } from "../../../components/versions/merge-values.ts";
import type { DialogProps } from "./member-actions.tsx";
import { filled, ProfileFields } from "./profile-fields.tsx";
import type { TypedProfile } from "./profile-fields.tsx";

type Changes = Omit<UpdateMemberInput, "memberId">;

/** A profile as it is stored. */
interface Stored {
  readonly values: TypedProfile;
  readonly version: number;
}

/** What was written last, for an undo. */
interface Saved {
  readonly before: TypedProfile;
  readonly typed: TypedProfile;
  version: number;
}

/** What was typed over one profile, while somebody else stored another. */
interface Meeting {
  readonly typed: TypedProfile;
  readonly theirs: Stored;
}

/**
 * Changes who the member is: only what was changed is sent. What somebody else changed meanwhile is
 * kept; where both changed the same, whoever comes second chooses.
 */
export function EditProfileDialog({ member, close }: DialogProps) {
  const { t } = useTranslation();
  const saved = useRef<Saved>(undefined);
  const meanwhile = useUndoRefusal();
  const update = useWrite(UpdateMember, {
    isRepeatable: false,
    onDone({ updateMember }) {
      if (saved.current) saved.current.version = updateMember.member!.profileVersion;
    },
  });
  const [base, setBase] = useState<Stored>(() => storedOf(member));
  const [start, setStart] = useState(base.values);
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const { id: memberId, address } = member;

  async function send(from: Stored, typed: TypedProfile): Promise<readonly UserError[]> {
    saved.current = { before: from.values, typed, version: from.version };
    const changes = changesOf(from.values, typed, address?.countryCode);
    return await update({ memberId, profileVersion: from.version, ...changes });
  }

  /** Only what was changed here goes back, and only while nobody has changed the profile since. */
  async function undo(): Promise<readonly UserError[]> {
    const { before, typed, version: profileVersion } = saved.current!;
    const former = changesOf(typed, before, address?.countryCode);
    const refused = await update({ memberId, profileVersion, ...former });
    return refused.some(({ code }) => code === "EDITED_MEANWHILE") ? meanwhile : refused;
  }

  async function run(typed: TypedProfile): Promise<readonly UserError[]> {
    const refused = await send(base, typed);
    if (!refused.some(({ code }) => code === "EDITED_MEANWHILE")) return refused;
    const { member: now } = await api.query(Member, { id: memberId });
    if (!now) return refused;
    const theirs = storedOf(now);
    const versions = { base: base.values, mine: typed, theirs: theirs.values };
    const { merged, conflicts } = mergeValues(versions);
    if (conflicts.length === 0) return await send(theirs, merged);
    setMeeting({ typed, theirs });
    return refused;
  }

  function goOn(together: TypedProfile): void {
    setBase(meeting!.theirs);
    setStart(together);
    setMeeting(null);
  }

  return (
    <>
      <ActionDialog<TypedProfile>
        key={base.version}
        title={t("memberPage.edit.title", { name: member.displayName })}
        submit={t("memberPage.edit.submit")}
        done={t("memberPage.edit.done")}
        areAllOptional
        initialValues={start}
        run={run}
        undo={undo}
        close={close}
      >
        <ProfileFields birthDateHint={t("memberPage.edit.birthDateHint")} />
      </ActionDialog>
      {meeting && (
        <MergeDialog<TypedProfile>
          name={t("versions.merge.somebody")}
          versions={{ base: base.values, mine: meeting.typed, theirs: meeting.theirs.values }}
          nameOf={(path) => t(LABELS[path.at(-1) as keyof typeof LABELS])}
          show={(path, of) => (valueAt(of, path) as string | undefined) || null}
          goOn={goOn}
          close={() => setMeeting(null)}
        />
      )}
    </>
  );
}

const LABELS = {
  familyName: "memberPage.edit.familyName",
  givenName: "memberPage.edit.givenName",
  phone: "members.profile.phone",
  email: "members.profile.email",
  birthDate: "memberPage.profile.birthDate",
  gender: "memberPage.profile.gender",
  line1: "memberPage.edit.line1",
  city: "memberPage.edit.city",
  province: "memberPage.edit.province",
  occupation: "memberPage.profile.occupation",
} as const;

function storedOf(member: EditedMember): Stored {
  return { values: typedProfile(member), version: member.profileVersion };
}

type EditedMember = DialogProps["member"];

function typedProfile(member: EditedMember): TypedProfile {
  const { familyName, givenName, phone, email, birthDate, gender, occupation, address } = member;
  return {
    familyName: familyName ?? "",
    givenName: givenName ?? "",
    phone: phone ?? "",
    email: email ?? "",
    birthDate: birthDate ?? "",
    gender: gender ?? "",
    occupation: occupation ?? "",
    address: {
      line1: address?.line1 ?? "",
      city: address?.city ?? "",
      province: address?.province ?? "",
    },
  };
}

function changesOf(
  before: TypedProfile,
  { address, ...after }: TypedProfile,
  countryCode: string | null | undefined,
): Changes {
  const names = Object.keys(after) as (keyof typeof after)[];
  const changed = names.filter((name) => (after[name] ?? "") !== (before[name] ?? ""));
  const changes: Changes = Object.fromEntries(changed.map((name) => [name, after[name] || null]));
  const isMoved = JSON.stringify(filled(address)) !== JSON.stringify(filled(before.address));
  if (!isMoved) return changes;
  const isNowhere = Object.keys(filled(address)).length === 0;
  return { ...changes, address: isNowhere ? null : { ...filled(address), countryCode } };
}
