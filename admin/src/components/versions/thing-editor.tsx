import { useGetIdentity } from "@refinedev/core";
import { Form } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { TypedDocument } from "../../../../client/create-client.ts";
import type { Viewer } from "../../auth-provider.ts";
import { useFormats } from "../../program.tsx";
import { useWrite } from "../use-write.ts";
import { ChangesInWords } from "./change.tsx";
import type { ConfigurationChange } from "./change.tsx";
import { EditorHead } from "./editor-head.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { PublishVersion } from "./publish-version.tsx";
import { StatusTag } from "./status-tag.tsx";
import { useEditing } from "./use-editing.ts";
import { VersionHistory } from "./version-history.tsx";
import type { PublishedVersion } from "./version-history.tsx";

/** A version of something that its own page edits. */
export interface EditedVersion {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: { readonly name: string };
}

/** Something with versions: a reward, a promotion code. */
export type EditedThing<Version extends EditedVersion> = Version & {
  readonly status: "DRAFT" | "SCHEDULED" | "PUBLISHED" | "PAUSED" | "ARCHIVED";
  readonly draft?: Version | null;
  readonly scheduled?: { readonly version: number; readonly inForceFrom?: string | null } | null;
  readonly history: { readonly nodes: readonly PublishedVersion[] };
};

/** What stands in the fields, for those who draw them. */
export interface EditorState<Values> {
  readonly values: Values;
  readonly mayEdit: boolean;
  /** Whether it ever was. */
  readonly isPublished: boolean;
}

interface ThingEditorProps<
  Values,
  Version extends EditedVersion,
  Input extends object,
  Name extends object,
> {
  /** Null for a new one. */
  readonly thing: EditedThing<Version> | null;
  /** Where its page is, without its id. */
  readonly path: string;
  /** The scope without which it can only be read. */
  readonly permission: string;
  readonly words: Readonly<Record<"new" | "newText" | "publishing", string>>;
  /** What a new one begins with. */
  readonly beginning: Values;
  readonly documents: {
    readonly save: TypedDocument<object, { input: Input }>;
    readonly publish: TypedDocument<object, { input: Name & PublishInput }>;
    readonly revert: TypedDocument<object, { input: Name & RevertInput }>;
  };
  /** What names it in its writes: its id; nothing where the program has one only. */
  nameIn(id: string): Name;
  valuesOf(version: Version): Values;
  inputOf(values: Values, isPublished: boolean): Input;
  /** Where the form has what a refusal names, such as ["limits", 0, "max"]. */
  nameOf(field: readonly string[], values: Values): (string | number)[];
  /** Reads what is stored by now. */
  readAgain(id: string): Promise<EditedThing<Version> | null>;
  draftChanges(live: Version | null, draft: Version): readonly ConfigurationChange[];
  say(change: ConfigurationChange): ReactNode;
  fieldName(field: keyof Values): string;
  /** What a field of the form holds, as a person reads it. */
  fieldInWords(field: keyof Values, of: Values): ReactNode;
  actions(isPublished: boolean): ReactNode;
  children(state: EditorState<Values>): ReactNode;
  /** Beside the fields; null for nothing. */
  side(values: Values): ReactNode;
}

interface PublishInput {
  readonly version: number;
  readonly at?: string | null;
  readonly idempotencyKey: string;
}

interface RevertInput {
  readonly version: number;
  readonly toVersion: number;
}

/** The editor of something with versions: its draft, publishing, history, two people at once. */
export function ThingEditor<
  Values extends object,
  Version extends EditedVersion,
  Input extends object,
  Name extends object,
>(props: ThingEditorProps<Values, Version, Input, Name>) {
  const { thing, path, permission, words, beginning, documents, nameIn, valuesOf } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { dateTime } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes(permission) === true && thing?.status !== "ARCHIVED";
  const [form] = Form.useForm<Values>();
  const [isPublishing, setIsPublishing] = useState(false);
  const [createdId, setCreatedId] = useState<string | null>(null);
  const storedIn = (it: EditedThing<Version> | null) => {
    if (!it) return { values: beginning, version: 0 };
    const newest: Version = it.draft ?? it;
    return { values: valuesOf(newest), version: newest.version };
  };
  // Read anew only when something else is stored: `valuesOf` is another at every render.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const stored = useMemo(() => storedIn(thing), [thing]);
  const editing = useEditing<Values>({
    form,
    stored,
    nameOf: props.nameOf,
    async readAgain() {
      const now = await props.readAgain(thing!.id);
      return now && { ...storedIn(now), savedBy: (now.draft ?? now).savedBy.name };
    },
  });
  const { values, isChanged } = editing;
  // A new one has its own page, once nothing is unsaved any more.
  useEffect(() => {
    if (createdId && !isChanged) void navigate(`${path}/${createdId}`, { replace: true });
  }, [createdId, isChanged, navigate, path]);
  const save = useWrite(documents.save, {
    isRepeatable: false,
    onDone(result) {
      if (!thing) setCreatedId(idIn(result));
    },
  });
  const publish = useWrite(documents.publish);
  const revert = useWrite(documents.revert, { isRepeatable: false });
  const draft: Version | null = thing && (thing.status === "DRAFT" ? thing : (thing.draft ?? null));
  const live = thing?.status === "PUBLISHED" || thing?.status === "PAUSED" ? thing : null;
  const isPublished = (thing?.history.nodes.length ?? 0) > 0;
  const input = {
    ...props.inputOf(values, isPublished),
    ...(thing && { ...nameIn(thing.id), version: editing.version }),
  };
  const side = props.side(values);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayEdit}
      initialValues={stored.values}
      onValuesChange={() => editing.change(form.getFieldsValue(true) as Values)}
      onFinish={() => void editing.run(() => save(input), t("versions.saved"))}
    >
      <EditorHead
        title={thing ? (draft ?? thing).title : words.new}
        aside={
          thing && (
            <span>
              <StatusTag status={thing.status} />
              {thing.draft && <StatusTag status="DRAFT" />}
            </span>
          )
        }
        text={
          draft
            ? t("versions.draftBy", { name: draft.savedBy.name, at: dateTime(draft.savedAt) })
            : thing
              ? t("versions.live", { version: thing.version })
              : words.newText
        }
        isNew={!thing}
        scheduled={thing?.scheduled ?? null}
        editing={editing}
        mayEdit={mayEdit}
        actions={thing && props.actions(isPublished)}
        publish={draft ? () => setIsPublishing(true) : null}
      />
      <div className={side ? "editor" : "editor-wide"}>
        <div>
          {props.children({ values, mayEdit, isPublished })}
          {thing && (
            <VersionHistory
              versions={thing.history.nodes}
              live={live?.version ?? null}
              mayEdit={mayEdit}
              say={props.say}
              goBack={(toVersion) =>
                void editing.run(
                  () => revert({ ...nameIn(thing.id), version: editing.version, toVersion }),
                  t("versions.history.reverted"),
                )
              }
            />
          )}
        </div>
        {side && <div className="editor-side">{side}</div>}
      </div>
      {isPublishing && draft && (
        <PublishVersion
          title={words.publishing}
          changes={<ChangesInWords changes={props.draftChanges(live, draft)} say={props.say} />}
          publish={(at) =>
            publish({
              ...nameIn(draft.id),
              version: draft.version,
              ...(at && { at }),
            } as Omit<Name & PublishInput, "idempotencyKey">)
          }
          close={() => setIsPublishing(false)}
        />
      )}
      {editing.conflict && (
        <MergeDialog<Values>
          name={editing.conflict.savedBy}
          versions={editing.conflict.versions}
          nameOf={([field]) => props.fieldName(field as keyof Values)}
          show={([field], of) => props.fieldInWords(field as keyof Values, of)}
          goOn={editing.goOn}
          close={editing.closeConflict}
        />
      )}
    </Form>
  );
}

/** The id of what a save wrote, which its payload holds; null for what a program has one of. */
function idIn(result: object): string | null {
  const [payload] = Object.values(result) as Record<string, { id?: string } | null>[];
  return Object.values(payload!).find((it) => it?.id)?.id ?? null;
}
