import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Button, Empty, Form, Popconfirm, Tag } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  DiscardTierSetDraft,
  PublishTierSet,
  RevertTierSet,
  SaveTierSet,
  TierSetEditor as TierSetEditorDocument,
} from "../../../../client/admin.ts";
import type { TierSetEditorQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { useWrite } from "../../components/use-write.ts";
import { ChangesInWords } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import { EditorHead } from "../../components/versions/editor-head.tsx";
import { MergeDialog } from "../../components/versions/merge-dialog.tsx";
import { PublishVersion } from "../../components/versions/publish-version.tsx";
import { useEditing } from "../../components/versions/use-editing.ts";
import { VersionHistory } from "../../components/versions/version-history.tsx";
import { useFormats, useProgram } from "../../program.tsx";
import { changeInWords } from "./change-in-words.ts";
import { draftChanges } from "./draft-changes.ts";
import { Impact } from "./impact.tsx";
import { MemberCard } from "./member-card.tsx";
import { fieldInWords, valueInWords } from "./merge-in-words.ts";
import { PolicyFields } from "./policy-fields.tsx";
import { TierColumns } from "./tier-columns.tsx";
import { FIRST_TIERS, fieldOf, inputOf, valuesOf } from "./tier-set-form.ts";
import type { TierSetValues } from "./tier-set-form.ts";
import "./tiers.css";

type TierSet = NonNullable<TierSetEditorQuery["program"]["tierSet"]>;

/** The tiers: what members live by, and the editor that shows who would move. */
export function TierSetEditor() {
  const { t, i18n } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [isBegun, setIsBegun] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ["tier-set", i18n.language],
    queryFn: () => api.query(TierSetEditorDocument),
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const { tierSet } = data.program;
  // In another language the texts are others.
  if (tierSet || isBegun) return <Editor key={i18n.language} tierSet={tierSet ?? null} />;
  return (
    <>
      <PageHeader title={t("tiers.title")} />
      <Empty description={t("tiers.empty")}>
        {viewer?.permissions.includes("tiers:write") && (
          <Button type="primary" onClick={() => setIsBegun(true)}>
            {t("tiers.begin")}
          </Button>
        )}
      </Empty>
    </>
  );
}

function storedIn(tierSet: TierSet | null) {
  if (!tierSet) return { values: FIRST_TIERS, version: 0 };
  const { draft, version } = tierSet;
  return { values: valuesOf(draft ?? tierSet), version: draft?.version ?? version };
}

function Editor({ tierSet }: { tierSet: TierSet | null }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const { locales, defaultLocale, currencyCode } = useProgram();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("tiers:write") === true;
  const locale = locales.includes(i18n.language) ? i18n.language : defaultLocale;
  const [form] = Form.useForm<TierSetValues>();
  const [isPublishing, setIsPublishing] = useState(false);
  const stored = useMemo(() => storedIn(tierSet), [tierSet]);
  const editing = useEditing<TierSetValues>({
    form,
    stored,
    nameOf: (field, values) => fieldOf(field, { values, locale }),
    async readAgain() {
      const now = (await api.query(TierSetEditorDocument)).program.tierSet;
      if (!now) return null;
      const { draft, history } = now;
      const savedBy = (draft?.savedBy ?? history.nodes[0]?.publishedBy)?.name ?? "";
      return { ...storedIn(now), savedBy };
    },
  });
  const { values } = editing;
  const change = () => editing.change(form.getFieldsValue(true) as TierSetValues);
  const save = useWrite(SaveTierSet, { isRepeatable: false });
  const discard = useWrite(DiscardTierSetDraft, { isRepeatable: false });
  const publish = useWrite(PublishTierSet);
  const revert = useWrite(RevertTierSet, { isRepeatable: false });
  const content = useMemo(() => inputOf(values, locale), [values, locale]);
  const input = useMemo(
    () => (tierSet ? { id: tierSet.id, ...content } : null),
    [tierSet, content],
  );
  const draft = tierSet?.draft;
  const saved = { ...content, ...(tierSet && { id: tierSet.id, version: editing.version }) };
  const say = (it: ConfigurationChange) => changeInWords(it, { t, number: formats.number });
  const words = { t, ...formats, currencyCode, locale };

  return (
    <Form<TierSetValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayEdit}
      initialValues={stored.values}
      scrollToFirstError
      onValuesChange={change}
      onFinish={() => void editing.run(() => save(saved), t("versions.saved"))}
    >
      <EditorHead
        title={t("tiers.title")}
        aside={draft && <Tag color="warning">{t("tiers.draft")}</Tag>}
        text={stateText()}
        isNew={!tierSet}
        scheduled={tierSet?.scheduled ?? null}
        editing={editing}
        mayEdit={mayEdit}
        actions={
          draft &&
          tierSet?.status === "PUBLISHED" && (
            <Popconfirm
              title={t("tiers.discardSure")}
              okText={t("tiers.discard")}
              onConfirm={() =>
                editing.run(
                  () => discard({ id: tierSet.id, version: draft.version }),
                  t("tiers.discarded"),
                )
              }
            >
              <Button>{t("tiers.discard")}</Button>
            </Popconfirm>
          )
        }
        publish={draft ? () => setIsPublishing(true) : null}
      />
      <div className="editor">
        <div>
          <TierColumns
            live={tierSet?.status === "PUBLISHED" ? tierSet.tiers : []}
            locale={locale}
            onMoved={change}
          />
          <PolicyFields />
          {tierSet && (
            <VersionHistory
              versions={tierSet.history.nodes}
              live={tierSet.status === "PUBLISHED" ? tierSet.version : null}
              mayEdit={mayEdit}
              say={say}
              goBack={(toVersion) =>
                void editing.run(
                  () => revert({ id: tierSet.id, version: editing.version, toVersion }),
                  t("versions.history.reverted"),
                )
              }
            />
          )}
        </div>
        <div className="editor-side">
          {input && tierSet?.status === "PUBLISHED" && <Impact input={input} />}
          <MemberCard tiers={values.tiers} locale={locale} />
        </div>
      </div>
      {isPublishing && draft && tierSet && (
        <PublishVersion
          title={t("tiers.publishing")}
          changes={<ChangesInWords changes={draftChanges(tierSet)} say={say} />}
          publish={(at) => publish({ id: tierSet.id, version: draft.version, ...(at && { at }) })}
          close={() => setIsPublishing(false)}
        />
      )}
      {editing.conflict && (
        <MergeDialog<TierSetValues>
          name={editing.conflict.savedBy}
          versions={editing.conflict.versions}
          nameOf={(path) => fieldInWords(path, values, words)}
          show={(path, of) => valueInWords(path, of, words)}
          goOn={editing.goOn}
          close={editing.closeConflict}
        />
      )}
    </Form>
  );

  function stateText() {
    if (!tierSet) return t("tiers.first");
    if (!draft) return t("tiers.live", { version: tierSet.version });
    const { savedBy, savedAt } = draft;
    const text = { name: savedBy.name, at: formats.dateTime(savedAt) };
    return tierSet.status === "PUBLISHED"
      ? t("tiers.draftBy", text)
      : t("tiers.firstDraftBy", text);
  }
}
