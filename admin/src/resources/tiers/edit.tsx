import { useGetIdentity, useWarnAboutChange } from "@refinedev/core";
import { UnsavedChangesNotifier } from "@refinedev/react-router";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Empty, Form, Popconfirm, Tag } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  DiscardTierSetDraft,
  SaveTierSet,
  TierSetEditor as TierSetEditorDocument,
} from "../../../../client/admin.ts";
import type { TierSetEditorQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { MergeDialog } from "../../components/merging/merge-dialog.tsx";
import { useMergedForm } from "../../components/merging/use-merged-form.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { UserError } from "../../components/use-write.ts";
import { useFormats, useProgram } from "../../program.tsx";
import { Impact } from "./impact.tsx";
import { MemberCard } from "./member-card.tsx";
import { fieldInWords, valueInWords } from "./merge-in-words.ts";
import { PolicyFields } from "./policy-fields.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { TierColumns } from "./tier-columns.tsx";
import { FIRST_TIERS, fieldOf, inputOf, valuesOf } from "./tier-set-form.ts";
import type { TierSetValues } from "./tier-set-form.ts";
import { TierSetHistory } from "./tier-set-history.tsx";

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
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
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

/** What the server has, and who saved it. */
function storedSet(tierSet: TierSet | null) {
  const { draft, history } = tierSet ?? {};
  const values = tierSet ? valuesOf(draft ?? tierSet) : FIRST_TIERS;
  const version = `${tierSet?.version} ${draft?.version}`;
  const savedBy = draft?.savedBy.name ?? history?.nodes[0]?.publishedBy.name ?? "";
  return { stored: { values, version }, savedBy };
}

function Editor({ tierSet }: { tierSet: TierSet | null }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const { locales, defaultLocale, currencyCode } = useProgram();
  const { notification } = App.useApp();
  const { setWarnWhen } = useWarnAboutChange();
  const queries = useQueryClient();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("tiers:write") === true;
  const locale = locales.includes(i18n.language) ? i18n.language : defaultLocale;
  const [form] = Form.useForm<TierSetValues>();
  const [problems, setProblems] = useState<readonly UserError[]>([]);
  const [isPublishing, setIsPublishing] = useState(false);
  const save = useWrite(SaveTierSet, { isRepeatable: false });
  const discard = useWrite(DiscardTierSetDraft, { isRepeatable: false });
  const { stored, savedBy } = useMemo(() => storedSet(tierSet), [tierSet]);
  const edited = useMergedForm(form, {
    stored,
    onMerged: () =>
      void notification.info({
        message: t("merging.merged", { name: savedBy }),
        description: t("merging.mergedText"),
      }),
  });
  const { values, isChanged, merge } = edited;
  const content = useMemo(() => inputOf(values, locale), [values, locale]);
  const input = useMemo(
    () => (tierSet ? { id: tierSet.id, ...content } : null),
    [tierSet, content],
  );
  const draft = tierSet?.draft;
  useEffect(() => setWarnWhen(isChanged), [isChanged, setWarnWhen]);

  async function run(writing: Promise<readonly UserError[]>, done: string): Promise<boolean> {
    const refused = await writing.catch((error: Error) => [
      { code: "UNKNOWN", field: [], message: error.message },
    ]);
    // What somebody else saved meanwhile comes into the form.
    const isBehind = refused.some(({ code }) => code === "EDITED_MEANWHILE");
    if (isBehind) await queries.invalidateQueries({ queryKey: ["tier-set"] });
    else showProblems(refused);
    if (refused.length === 0) void notification.success({ message: done });
    return refused.length === 0;
  }

  function showProblems(refused: readonly UserError[]) {
    const atFields = refused.map((it) => ({ it, name: fieldOf(it.field, { values, locale }) }));
    form.setFields(
      atFields.flatMap(({ it, name }) =>
        name ? [{ name: name as never, errors: [it.message] }] : [],
      ),
    );
    setProblems(atFields.flatMap(({ it, name }) => (name ? [] : [it])));
  }

  async function saveDraft() {
    const version = draft?.version ?? tierSet?.version;
    const saving = save({ ...content, ...(tierSet && { id: tierSet.id, version: version! }) });
    if (await run(saving, t("tiers.saved"))) edited.saved();
  }

  const words = { t, ...formats, values, currencyCode, locale };
  return (
    <Form<TierSetValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayEdit}
      initialValues={values}
      scrollToFirstError
      onValuesChange={edited.read}
      onFinish={() => void saveDraft()}
    >
      <UnsavedChangesNotifier message={t("tiers.unsaved")} />
      <PageHeader
        title={t("tiers.title")}
        aside={draft && <Tag color="warning">{t("tiers.draft")}</Tag>}
        text={stateText()}
        actions={
          mayEdit && (
            <>
              {draft && tierSet?.status === "PUBLISHED" && (
                <Popconfirm
                  title={t("tiers.discardSure")}
                  okText={t("tiers.discard")}
                  onConfirm={() =>
                    run(discard({ id: tierSet.id, version: draft.version }), t("tiers.discarded"))
                  }
                >
                  <Button>{t("tiers.discard")}</Button>
                </Popconfirm>
              )}
              <Button
                htmlType="submit"
                type={isChanged || !tierSet ? "primary" : "default"}
                disabled={!isChanged && tierSet !== null}
              >
                {t("tiers.save")}
              </Button>
              {draft && (
                <Button
                  type={isChanged ? "default" : "primary"}
                  disabled={isChanged}
                  onClick={() => setIsPublishing(true)}
                >
                  {t("tiers.publish")}
                </Button>
              )}
            </>
          )
        }
      />
      {problems.length > 0 && (
        <Alert
          type="error"
          role="alert"
          style={{ marginBottom: 16 }}
          message={problems.map((it) => it.message).join(" ")}
        />
      )}
      {tierSet?.scheduled && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          message={t("tiers.scheduled", {
            version: tierSet.scheduled.version,
            at: formats.dateTime(tierSet.scheduled.inForceFrom),
          })}
        />
      )}
      <div className="editor">
        <div>
          <TierColumns
            live={tierSet?.status === "PUBLISHED" ? tierSet.tiers : []}
            locale={locale}
            onMoved={edited.read}
          />
          <PolicyFields />
          {tierSet && tierSet.history.nodes.length > 0 && (
            <TierSetHistory tierSet={tierSet} mayEdit={mayEdit} />
          )}
        </div>
        <div className="editor-side">
          {input && tierSet?.status === "PUBLISHED" && <Impact input={input} />}
          <MemberCard tiers={values.tiers} locale={locale} />
        </div>
      </div>
      {isPublishing && draft && tierSet && (
        <PublishDialog
          tierSet={tierSet}
          version={draft.version}
          close={() => setIsPublishing(false)}
        />
      )}
      {merge && (
        <MergeDialog
          savedBy={savedBy}
          conflicts={merge.conflicts}
          label={(path) => fieldInWords(path, words)}
          show={(value, path) => valueInWords(value, path, words)}
          decide={edited.decide}
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
