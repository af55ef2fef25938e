import { useGetIdentity, useWarnAboutChange } from "@refinedev/core";
import { UnsavedChangesNotifier } from "@refinedev/react-router";
import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Empty, Form, Popconfirm, Tag } from "antd";
import { useMemo, useState } from "react";
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
import { PageHeader } from "../../components/page-header.tsx";
import { useWrite } from "../../components/use-write.ts";
import type { UserError } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";
import { Impact } from "./impact.tsx";
import { PolicyFields } from "./policy-fields.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { TierColumns } from "./tier-columns.tsx";
import { inputOf, valuesOf } from "./tier-set-form.ts";
import type { TierSetValues } from "./tier-set-form.ts";
import { TierSetHistory } from "./tier-set-history.tsx";

type TierSet = NonNullable<TierSetEditorQuery["program"]["tierSet"]>;

/** The tiers: what members live by, and the editor that shows who would move. */
export function TierSetEditor() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["tier-set", i18n.language],
    queryFn: () => api.query(TierSetEditorDocument),
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const { tierSet } = data.program;
  return tierSet ? (
    // Another draft is another form.
    <Editor key={`${tierSet.id} ${tierSet.version} ${tierSet.draft?.version}`} tierSet={tierSet} />
  ) : (
    <>
      <PageHeader title={t("tiers.title")} />
      <Empty description={t("tiers.empty")} />
    </>
  );
}

function Editor({ tierSet }: { tierSet: TierSet }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { notification } = App.useApp();
  const { setWarnWhen } = useWarnAboutChange();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("tiers:write") === true;
  const [form] = Form.useForm<TierSetValues>();
  const initial = useMemo(() => valuesOf(tierSet.draft ?? tierSet), [tierSet]);
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<readonly UserError[]>([]);
  const [isPublishing, setIsPublishing] = useState(false);
  const save = useWrite(SaveTierSet, { isRepeatable: false });
  const discard = useWrite(DiscardTierSetDraft, { isRepeatable: false });
  const input = useMemo(() => ({ id: tierSet.id, ...inputOf(values) }), [tierSet.id, values]);
  const isChanged = values !== initial;
  const { draft, scheduled } = tierSet;

  async function run(writing: Promise<readonly UserError[]>, done: string): Promise<boolean> {
    const refused = await writing.catch((error: Error) => [
      { code: "UNKNOWN", field: [], message: error.message },
    ]);
    setProblems(refused);
    if (refused.length > 0) return false;
    setWarnWhen(false);
    void notification.success({ message: done });
    return true;
  }
  const saveDraft = () =>
    run(save({ ...input, version: draft?.version ?? tierSet.version }), t("tiers.saved"));

  return (
    <Form<TierSetValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayEdit}
      initialValues={initial}
      onValuesChange={(_changed, all) => {
        setValues(all);
        setWarnWhen(true);
      }}
      onFinish={() => void saveDraft()}
    >
      <UnsavedChangesNotifier message={t("tiers.unsaved")} />
      <PageHeader
        title={t("tiers.title")}
        aside={draft && <Tag color="warning">{t("tiers.draft")}</Tag>}
        text={
          draft
            ? t("tiers.draftBy", { name: draft.savedBy.name, at: dateTime(draft.savedAt) })
            : t("tiers.live", { version: tierSet.version })
        }
        actions={
          mayEdit && (
            <>
              {draft && (
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
                type={isChanged ? "primary" : "default"}
                disabled={!isChanged}
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
      {scheduled && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          message={t("tiers.scheduled", {
            version: scheduled.version,
            at: dateTime(scheduled.inForceFrom),
          })}
        />
      )}
      <div className="editor">
        <div>
          <TierColumns live={tierSet.tiers} />
          <PolicyFields />
          <TierSetHistory tierSet={tierSet} mayEdit={mayEdit} />
        </div>
        <div className="editor-side">
          <Impact input={input} />
        </div>
      </div>
      {isPublishing && draft && (
        <PublishDialog
          tierSet={tierSet}
          version={draft.version}
          close={() => setIsPublishing(false)}
        />
      )}
    </Form>
  );
}
