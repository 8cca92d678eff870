import type { CommentFragment, ThreadFragment } from '@convene/api-client/operations.js'
import { placed, type Stretch } from './thread-rows'

/** What somebody is writing: a comment, a reply, or a change of their own words. */
export type Writing = { kind: 'post'; parent: string | null } | { kind: 'edit'; id: string }

/** One's own contribution. */
interface Mine {
  id: string
  /** The instant until which it can be changed; null when that is over. */
  editableUntil: string | null
}

/** What the viewer's own read tells about this thread. */
interface Viewer {
  /** Null when nobody is signed in. */
  account: string | null
  /** Code of why they cannot write here; null when they can. */
  refusal: { code: string; params: readonly { name: string; value: string }[] } | null
  /** Their contributions here, by id. */
  mine: ReadonlyMap<string, Mine>
  helpful: ReadonlySet<string>
  machineUse: boolean
  /** Whether they are told of news in it. */
  following: boolean
}

/** A page of a thread as it stands on somebody's screen. */
export interface ThreadView {
  rows: readonly CommentFragment[]
  stretch: Stretch
  /** Ids of what the client writes itself; the rest stands as the server wrote it. */
  known: ReadonlySet<string>
  /** What came since and is not shown. */
  waiting: readonly CommentFragment[]
  /** What came since and has its place on another page. */
  elsewhere: readonly CommentFragment[]
  viewer: Viewer | undefined
  writing: Writing | undefined
  /** What became of an act, said beside the contribution it was about. */
  said: ReadonlyMap<string, string>
  /** How many have this page open; unknown without a line. */
  present: number | undefined
}

/** What changes a view. */
export type ThreadChange =
  | { do: 'arrive'; comment: CommentFragment; own: boolean }
  | { do: 'show' }
  | { do: 'know'; viewer: Viewer; held: readonly CommentFragment[] }
  | { do: 'write'; writing: Writing | undefined }
  | { do: 'mark'; id: string; helpful: boolean }
  | { do: 'own'; mine: Mine; text: string }
  | { do: 'say'; id: string; text: string }
  | { do: 'present'; count: number }
  | { do: 'follow'; following: boolean }

/** The view of a page as the server wrote it. */
export function viewOf(thread: ThreadFragment, top: number, whole: boolean): ThreadView {
  const { hasNextPage, hasPreviousPage } = thread.pageInfo
  return {
    rows: thread.contributions,
    stretch: { order: thread.order, hasNextPage, hasPreviousPage, top, whole },
    known: new Set(),
    waiting: [],
    elsewhere: [],
    viewer: undefined,
    writing: undefined,
    said: new Map(),
    present: undefined,
  }
}

/** How many contributions wait to be shown; marks of what was taken away meanwhile are not announced. */
export function newOnes(view: ThreadView): number {
  return view.waiting.filter(({ state }) => state === 'published').length
}

/** The view after a change. Nothing that is read moves, but by the reader's own act or by showing what waits. */
export function changed(view: ThreadView, change: ThreadChange): ThreadView {
  switch (change.do) {
    case 'arrive':
      return arrived(view, change.comment, change.own)
    case 'show':
      return view.waiting.reduce(put, { ...view, waiting: [] })
    case 'know':
      return change.held.reduce(put, { ...view, viewer: change.viewer })
    case 'write':
      return { ...view, writing: change.writing }
    case 'mark':
      return view.viewer ? { ...view, viewer: marked(view.viewer, change.id, change.helpful) } : view
    case 'own':
      return {
        ...view,
        said: new Map(view.said).set(change.mine.id, change.text),
        viewer: view.viewer && {
          ...view.viewer,
          mine: new Map(view.viewer.mine).set(change.mine.id, change.mine),
        },
      }
    case 'say':
      return { ...view, said: new Map(view.said).set(change.id, change.text) }
    case 'follow':
      return { ...view, viewer: view.viewer && { ...view.viewer, following: change.following } }
    case 'present':
      return { ...view, present: change.count }
  }
}

function arrived(view: ThreadView, comment: CommentFragment, own: boolean): ThreadView {
  const shown = view.rows.some(({ id }) => id === comment.id)
  // a branch's page has nothing to say of other branches
  if (!view.stretch.whole && !placed(view.rows, comment, view.stretch)) return view
  const waiting = view.waiting.filter(({ id }) => id !== comment.id)
  // what already stands there changes in its place; what one did oneself never waits
  return shown || own ? put({ ...view, waiting }, comment) : { ...view, waiting: [...waiting, comment] }
}

function put(view: ThreadView, comment: CommentFragment): ThreadView {
  const before = view.rows.find(({ id }) => id === comment.id)
  const row = before ? { ...comment, continues: before.continues || comment.continues } : comment
  const rows = placed(view.rows, row, view.stretch)
  if (!rows)
    return view.elsewhere.some(({ id }) => id === comment.id)
      ? view
      : { ...view, elsewhere: [...view.elsewhere, comment] }
  return { ...view, rows, known: new Set(view.known).add(comment.id) }
}

function marked(viewer: Viewer, id: string, helpful: boolean): Viewer {
  const marks = new Set(viewer.helpful)
  if (helpful) marks.add(id)
  else marks.delete(id)
  return { ...viewer, helpful: marks }
}

/** A thread without what the client keeps from the written page. */
export function threadForClient(thread: ThreadFragment): ThreadFragment {
  return {
    ...thread,
    contributions: thread.contributions.map((comment) => ({
      ...comment,
      author: null,
      language: null,
      direction: null,
      body: null,
      quote: null,
      editedAt: null,
    })),
  }
}
