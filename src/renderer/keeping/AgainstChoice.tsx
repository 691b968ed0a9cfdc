import { useState } from 'react'
import type { VersionSummary } from '../../core/keeping/version.ts'
import { useComparing } from '../memo/compare/comparing.ts'
import { t } from '../strings.ts'
import styles from './Versions.module.css'
import { compareVersion, earlierThan } from './versions.ts'

interface Props {
  version: VersionSummary
  against: 'now' | 'earlier'
}

/** With what a version is compared: what the document is now, or the version before it, where there is one. */
export function AgainstChoice({ version, against }: Props) {
  const hasEarlier = earlierThan(version) !== null
  // What was chosen shows at once; where it cannot be had, what is shown is chosen again.
  const [chosen, setChosen] = useState(against)
  const choose = async (one: Props['against']) => {
    setChosen(one)
    await compareVersion(version, one)
    setChosen(useComparing.getState().comparison?.version?.against ?? one)
  }
  return (
    <fieldset className={styles.against}>
      <legend>{t.keeping.versions.against}</legend>
      {(['now', 'earlier'] as const).map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="against"
            checked={chosen === one}
            disabled={one === 'earlier' && !hasEarlier}
            onChange={() => void choose(one)}
          />
          {one === 'now' ? t.keeping.versions.withNow : t.keeping.versions.withEarlier}
        </label>
      ))}
    </fieldset>
  )
}
