import { useCallback, useRef } from 'react'
import { isPressed, useAllCommands } from '../state/commands.ts'

/** Runs the page's commands of the canvas (digits, letters) while something of it has focus; its own keys come first. */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const commands = useAllCommands()
  const latest = useRef(commands)
  latest.current = commands
  return useCallback(event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const command = latest.current.find(one => one.scope === 'canvas' && one.run !== null && one.enabled !== false && isPressed(one.keys, event))
    if (command === undefined) return
    event.preventDefault()
    command.run?.()
  }, [])
}
