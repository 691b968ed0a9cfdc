import { useLayoutEffect, useRef } from 'react'
import { t } from '../strings.ts'
import type { Offer, OfferGroup } from './offering.ts'
import { forgetSearches, useRecent } from './recent.ts'
import styles from './SearchBox.module.css'

interface Props {
  label: string
  groups: readonly OfferGroup[]
  /** Place of the offer that the keys have gone to; -1 where they have gone to none. */
  at: number
  take: (offer: Offer) => void
}

export const offersId = 'search-offers'

export function offerId(place: number): string {
  return `search-offer-${place}`
}

/** What the box offers, below it. The focus stays in the box. */
export function Offers({ label, groups, at, take }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const hasRecent = useRecent(({ queries }) => queries.length > 0)
  useLayoutEffect(() => {
    if (at >= 0) document.getElementById(offerId(at))?.scrollIntoView({ block: 'nearest' })
  }, [at])
  let place = 0
  return (
    <div className={styles.offers} onPointerDown={(event) => event.preventDefault()}>
      <div ref={list} id={offersId} role="listbox" aria-label={label} className={styles.list}>
        {groups.map(({ title, offers }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups of options, not of fields
          <div key={title} role="group" aria-label={title}>
            {title !== label && (
              <p aria-hidden="true" className={styles.title}>
                {title}
              </p>
            )}
            {offers.map((offer) => {
              const own = place++
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus
                // biome-ignore lint/a11y/useFocusableInteractive: as above
                <div
                  key={offer.key}
                  id={offerId(own)}
                  role="option"
                  aria-selected={own === at}
                  className={styles.offer}
                  onClick={() => take(offer)}
                >
                  <span>{offer.label}</span>
                  {offer.detail !== '' && <small>{offer.detail}</small>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {label === t.search.help && hasRecent && (
        <button type="button" className="button plain" tabIndex={-1} onClick={forgetSearches}>
          {t.search.forget}
        </button>
      )}
    </div>
  )
}
