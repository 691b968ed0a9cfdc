import { create } from 'zustand'
import type { ActorKind } from '../../core/model/actor.ts'
import type { SpeakerOrder } from '../../core/speech/order.ts'

interface ActorsState {
  order: SpeakerOrder
  /** The kind that is shown alone; `null` for all. */
  kind: ActorKind | null
}

/** How a person wants actors listed: the same for every note they look at. */
export const useActorsState = create<ActorsState>(() => ({ order: 'speech', kind: null }))
