using System.Text;
using AngleSharp.Dom;

namespace Dateline.Intake.Html;

/// <summary>Walks a page once and cuts it into paragraphs, leaving out what is never part of a report.</summary>
/// <remarks>The walk keeps its own stack, so that no page can exhaust the thread's.</remarks>
internal sealed class ParagraphCollector(Trimming trimming)
{
    private readonly HtmlRules _rules = HtmlRules.Default;
    private readonly List<Paragraph> _paragraphs = [];
    private readonly StringBuilder _words = new();
    private int _linked;
    private int _links;
    private int _preformatted;
    private bool _spacePending;
    private IElement? _block;

    /// <summary>How deep the deepest element lies.</summary>
    internal int Depth { get; private set; }

    internal List<Paragraph> Collect(IElement root)
    {
        _block = root;
        Depth = DocumentOrder.Walk(root, Enter, Leave);
        Flush();
        return _paragraphs;
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Append(text.Data);
            return false;
        }

        if (node is not IElement element || IsDropped(element))
        {
            return false;
        }

        var name = element.LocalName;
        if (name == "br")
        {
            Break();
        }
        else if (_rules.Blocks.Contains(name))
        {
            Flush();
            _block = element;
            _preformatted += name == "pre" ? 1 : 0;
        }
        else if (_rules.Gaps.Contains(name))
        {
            _spacePending = true;
        }

        _links += name == "a" ? 1 : 0;
        return true;
    }

    private void Leave(INode node)
    {
        if (node is IElement element)
        {
            var name = element.LocalName;
            _links -= name == "a" ? 1 : 0;
            if (_rules.Blocks.Contains(name))
            {
                Flush();
                _block = element.ParentElement ?? element;
                _preformatted -= name == "pre" ? 1 : 0;
            }
        }
    }

    private bool IsDropped(IElement element)
    {
        var name = element.LocalName;
        if (_rules.KeepElements.Contains(name))
        {
            return false;
        }

        if (_rules.DropElements.Contains(name) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || (element.GetAttribute("role") is { } role && _rules.DropRoles.Contains(role))
            || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return trimming == Trimming.ByNames && (HasDropWord(element.ClassName) || HasDropWord(element.Id));
    }

    private bool HasDropWord(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 1000)
        {
            return false;
        }

        var lookup = _rules.DropWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        for (var at = 1; at <= names.Length; at++)
        {
            var ends = at == names.Length || names[at] is ' ' or '-' or '_' or '\t' or '\n' or ':' || (char.IsAsciiLetterUpper(names[at]) && !char.IsAsciiLetterUpper(names[at - 1]));
            if (!ends)
            {
                continue;
            }

            if (lookup.Contains(names.AsSpan(start, at - start).Trim(" -_\t\n:")))
            {
                return true;
            }

            start = at;
        }

        return false;
    }

    private void Append(string text)
    {
        foreach (var character in text)
        {
            if (character == '\n' && _preformatted > 0)
            {
                Break();
            }
            else if (character is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                _spacePending = true;
            }
            else
            {
                if (_spacePending && _words.Length > 0 && _words[^1] != '\n')
                {
                    _words.Append(' ');
                }

                _spacePending = false;
                _words.Append(character);
                _linked += _links > 0 ? 1 : 0;
            }
        }
    }

    // Two breaks in a row are how old pages part their paragraphs.
    private void Break()
    {
        if (_words.Length > 0 && _words[^1] == '\n')
        {
            Flush();
        }
        else if (_words.Length > 0)
        {
            _words.Append('\n');
        }
    }

    private void Flush()
    {
        var text = Text.TextCleaner.Clean(_words.ToString()).Trim();
        if (text.Length > 0)
        {
            _paragraphs.Add(new Paragraph(text, _block!, _linked));
        }

        _words.Clear();
        _linked = 0;
        _spacePending = false;
    }
}
