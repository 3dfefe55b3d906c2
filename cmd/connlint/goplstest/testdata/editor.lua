-- What a person does in Neovim, without a screen: open the file, wait for the
-- diagnostic of connlint, read it, take its quick fix, save.
-- Run by: nvim --headless -u NONE -i NONE -n -c 'luafile editor.lua', with GOPLS
-- and FILE set.
local function say(text) io.stdout:write(text .. '\n') end

local function finish(code)
  vim.cmd(code == 0 and 'qall!' or 'cquit!')
end

local ok, err = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
  local buf = vim.api.nvim_get_current_buf()
  local root = vim.fn.getcwd()
  local client = vim.lsp.start_client({
    name = 'gopls',
    cmd = { vim.env.GOPLS },
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = 'case' } },
  })
  vim.lsp.buf_attach_client(buf, client)

  local found
  local seen = vim.wait(60000, function()
    for _, d in ipairs(vim.diagnostic.get(buf)) do
      if d.source == 'connlint' then found = d end
    end
    return found ~= nil
  end, 50)
  assert(seen, 'no diagnostic of connlint')
  say(string.format('diagnostic %d:%d: %s', found.lnum + 1, found.col + 1, found.message))
  say(string.format('code %s', found.code or found.user_data.lsp.code))

  -- What the editor shows in the line: its own rendering of the diagnostic.
  local shown = {}
  for _, ns in pairs(vim.diagnostic.get_namespaces()) do
    for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(buf, ns.user_data.virt_text_ns, 0, -1, { details = true })) do
      for _, chunk in ipairs(mark[4].virt_text or {}) do shown[#shown + 1] = chunk[1] end
    end
  end
  say('shown ' .. vim.trim(table.concat(shown)))

  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buf, found.lnum), only = { 'quickfix' } }
  local answers = vim.lsp.buf_request_sync(buf, 'textDocument/codeAction', params, 60000)
  local action
  for _, answer in pairs(answers or {}) do
    for _, a in ipairs(answer.result or {}) do
      say('action ' .. a.title)
      action = action or a
    end
  end
  assert(action and action.edit, 'no quick fix')
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  vim.cmd('noautocmd write')
  say('saved')

  local quiet = vim.wait(60000, function()
    for _, d in ipairs(vim.diagnostic.get(buf)) do
      if d.source == 'connlint' then return false end
    end
    return true
  end, 50)
  assert(quiet, 'the diagnostic has stayed')
  say('quiet')
end)
if not ok then say('error ' .. tostring(err)) end
finish(ok and 0 or 1)
