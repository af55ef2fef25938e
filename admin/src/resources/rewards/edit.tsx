import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Form } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { PublishReward, RevertReward, RewardEditor, SaveReward } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { useWrite } from "../../components/use-write.ts";
import { ChangesInWords } from "../../components/versions/change.tsx";
import type { ConfigurationChange } from "../../components/versions/change.tsx";
import { EditorHead } from "../../components/versions/editor-head.tsx";
import { MergeDialog } from "../../components/versions/merge-dialog.tsx";
import { PublishVersion } from "../../components/versions/publish-version.tsx";
import { StatusTag } from "../../components/versions/status-tag.tsx";
import { useEditing } from "../../components/versions/use-editing.ts";
import { VersionHistory } from "../../components/versions/version-history.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats, useProgram } from "../../program.tsx";
import { RewardActions } from "./reward-actions.tsx";
import { RewardCard } from "./reward-card.tsx";
import { draftChanges, fieldInWords, rewardChange } from "./reward-change.ts";
import { AudienceFields, FigureFields, NameFields } from "./reward-fields.tsx";
import { inputOf, NEW_REWARD, placeOf, valuesOf } from "./reward-form.ts";
import type { Reward, RewardValues } from "./reward-form.ts";
import "./rewards.css";

/** A reward: what members can have, and its editor. */
export function RewardPage() {
  const { id = "new" } = useParams();
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["reward", id, i18n.language],
    queryFn: () => api.query(RewardEditor, { id }),
    enabled: id !== "new",
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (id === "new") return <Editor key={id} reward={null} />;
  if (!data) return <Loading rows={8} />;
  const { reward } = data.program;
  return reward ? <Editor key={id} reward={reward} /> : <NotFound />;
}

function Editor({ reward }: { reward: Reward | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const formats = useFormats();
  const { dateTime } = formats;
  const { currencyCode, locales } = useProgram();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit =
    viewer?.permissions.includes("rewards:write") === true && reward?.status !== "ARCHIVED";
  const [form] = Form.useForm<RewardValues>();
  const [isPublishing, setIsPublishing] = useState(false);
  const [createdId, setCreatedId] = useState<string | null>(null);
  const stored = useMemo(() => storedIn(reward, formats), [reward, formats]);
  const editing = useEditing<RewardValues>({
    form,
    stored,
    nameOf: (field, values) => placeOf(values, locales)(field),
    async readAgain() {
      const now = (await api.query(RewardEditor, { id: reward!.id })).program.reward;
      if (!now) return null;
      return { ...storedIn(now, formats), savedBy: (now.draft ?? now).savedBy.name };
    },
  });
  const { values, isChanged } = editing;
  // A new reward has its own page, once nothing is unsaved any more.
  useEffect(() => {
    if (createdId && !isChanged) void navigate(`/rewards/${createdId}`, { replace: true });
  }, [createdId, isChanged, navigate]);
  const save = useWrite(SaveReward, {
    isRepeatable: false,
    onDone({ saveReward }) {
      if (!reward) setCreatedId(saveReward.reward!.id);
    },
  });
  const publish = useWrite(PublishReward);
  const revert = useWrite(RevertReward, { isRepeatable: false });
  const draft = reward && (reward.status === "DRAFT" ? reward : reward.draft);
  const live = reward?.status === "PUBLISHED" ? reward : null;
  const isPublished = (reward?.history.nodes.length ?? 0) > 0;
  const input = {
    ...inputOf(values, { currencyCode, instantOf: formats.instantOf, hasStock: !isPublished }),
    ...(reward && { id: reward.id, version: editing.version }),
  };
  const say = (change: ConfigurationChange) => rewardChange(change, { t, formats });

  return (
    <Form<RewardValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!mayEdit}
      initialValues={stored.values}
      onValuesChange={() => editing.change(form.getFieldsValue(true) as RewardValues)}
      onFinish={() => void editing.run(() => save(input), t("versions.saved"))}
    >
      <EditorHead
        title={reward ? (draft ?? reward).title : t("rewards.new")}
        aside={
          reward && (
            <span>
              <StatusTag status={reward.status} />
              {reward.draft && <StatusTag status="DRAFT" />}
            </span>
          )
        }
        text={
          draft
            ? t("versions.draftBy", { name: draft.savedBy.name, at: dateTime(draft.savedAt) })
            : reward
              ? t("versions.live", { version: reward.version })
              : t("rewards.newText")
        }
        isNew={!reward}
        scheduled={reward?.scheduled ?? null}
        editing={editing}
        mayEdit={mayEdit}
        actions={reward && <RewardActions reward={reward} isPublished={isPublished} />}
        publish={draft ? () => setIsPublishing(true) : null}
      />
      <div className="editor">
        <div>
          <NameFields />
          <FigureFields kind={values.kind} hasStock={!isPublished} isDisabled={!mayEdit} />
          <AudienceFields isDisabled={!mayEdit} />
          {reward && (
            <VersionHistory
              versions={reward.history.nodes}
              live={live?.version ?? null}
              mayEdit={mayEdit}
              say={say}
              goBack={(toVersion) =>
                void editing.run(
                  () => revert({ id: reward.id, version: editing.version, toVersion }),
                  t("versions.history.reverted"),
                )
              }
            />
          )}
        </div>
        <div className="editor-side">
          <RewardCard values={values} />
        </div>
      </div>
      {isPublishing && draft && (
        <PublishVersion
          title={t("rewards.publishing")}
          changes={<ChangesInWords changes={draftChanges(live, draft)} say={say} />}
          publish={(at) => publish({ id: draft.id, version: draft.version, ...(at && { at }) })}
          close={() => setIsPublishing(false)}
        />
      )}
      {editing.conflict && (
        <MergeDialog<RewardValues>
          name={editing.conflict.savedBy}
          versions={editing.conflict.versions}
          nameOf={([field]) => t(`rewards.fields.${field as keyof RewardValues}`)}
          show={([field], of) => fieldInWords(field as keyof RewardValues, of, { t, formats })}
          goOn={editing.goOn}
          close={editing.closeConflict}
        />
      )}
    </Form>
  );
}

function storedIn(reward: Reward | null, formats: Parameters<typeof valuesOf>[1]) {
  if (!reward) return { values: NEW_REWARD, version: 0 };
  const newest = reward.draft ?? reward;
  return { values: valuesOf(newest, formats), version: newest.version };
}
