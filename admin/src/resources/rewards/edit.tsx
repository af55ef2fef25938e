import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { PublishReward, RevertReward, RewardEditor, SaveReward } from "../../../../client/admin.ts";
import type { SaveRewardInput } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { fieldInWords } from "../../components/offers/offer-in-words.ts";
import { useOfferWords } from "../../components/offers/use-offer-words.ts";
import { ThingEditor } from "../../components/versions/thing-editor.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats, useProgram } from "../../program.tsx";
import { RewardActions } from "./reward-actions.tsx";
import { RewardCard } from "./reward-card.tsx";
import { draftChanges, rewardChange } from "./reward-change.ts";
import { AudienceFields, FigureFields, NameFields } from "./reward-fields.tsx";
import { inputOf, NEW_REWARD, placeOf, valuesOf } from "./reward-form.ts";
import type { Reward, RewardValues, RewardVersion } from "./reward-form.ts";
import { Sharing } from "./sharing.tsx";
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
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (id === "new") return <Editor key={id} reward={null} />;
  if (!data) return <Loading rows={8} />;
  const { reward } = data.program;
  return reward ? <Editor key={id} reward={reward} /> : <NotFound />;
}

function Editor({ reward }: { reward: Reward | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { currencyCode, locales } = useProgram();
  const words = useOfferWords();
  return (
    <ThingEditor<RewardValues, RewardVersion, SaveRewardInput, { id: string }>
      thing={reward}
      path="/rewards"
      permission="rewards:write"
      words={{
        new: t("rewards.new"),
        newText: t("rewards.newText"),
        publishing: t("rewards.publishing"),
      }}
      beginning={NEW_REWARD}
      documents={{ save: SaveReward, publish: PublishReward, revert: RevertReward }}
      nameIn={(id) => ({ id })}
      valuesOf={(version) => valuesOf(version, formats)}
      inputOf={(values, isPublished) =>
        inputOf(values, { currencyCode, instantOf: formats.instantOf, hasStock: !isPublished })
      }
      nameOf={(field, values) => placeOf(values, locales)(field)}
      readAgain={async (id) => (await api.query(RewardEditor, { id })).program.reward ?? null}
      draftChanges={draftChanges}
      say={(change) => rewardChange(change, words)}
      fieldName={(field) => t(`rewards.fields.${field}`)}
      fieldInWords={(field, of) => fieldInWords(field, of, words)}
      actions={(isPublished) => <RewardActions reward={reward!} isPublished={isPublished} />}
      side={(values) => (
        <>
          <RewardCard values={values} />
          {reward && <Sharing reward={reward} />}
        </>
      )}
    >
      {({ values, mayEdit, isPublished }) => (
        <>
          <NameFields />
          <FigureFields kind={values.kind} hasStock={!isPublished} isDisabled={!mayEdit} />
          <AudienceFields isDisabled={!mayEdit} />
        </>
      )}
    </ThingEditor>
  );
}
