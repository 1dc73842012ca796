using System.Globalization;
using System.Text.Json;

using Dateline.Model;

namespace Dateline.Exports;

/// <summary>Takes the properties of one JSON object, and in the end refuses an object with any that nobody took.</summary>
/// <remarks>Properties that are dropped unseen are how records lose what they held.</remarks>
internal ref struct JsonFields
{
    private readonly JsonElement _element;
    private int _taken;

    internal JsonFields(JsonElement element)
    {
        _element = element.ValueKind == JsonValueKind.Object ? element : throw new JsonException($"expected an object, found {element.ValueKind}");
    }

    internal string Text(string name) => TextOrNull(name) ?? throw Wrong(name, "expected a string, found nothing");

    internal string? TextOrNull(string name)
    {
        if (!Take(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, $"expected a string, found {value.ValueKind}");
    }

    internal bool Flag(string name) => Take(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : throw Wrong(name, "expected true or false");

    internal int Whole(string name) => WholeOrNull(name) is { } value and >= 0 and <= int.MaxValue
        ? (int)value
        : throw Wrong(name, "expected a whole number from 0 to 2147483647");

    internal long? WholeOrNull(string name)
    {
        if (!Take(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var whole) ? whole : throw Wrong(name, "expected a whole number");
    }

    internal double? NumberOrNull(string name)
    {
        if (!Take(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : throw Wrong(name, "expected a number");
    }

    internal DateOnly? DayOrNull(string name)
    {
        if (TextOrNull(name) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(name, $"expected a day as yyyy-MM-dd, found \"{text}\"");
    }

    /// <summary>The position of the word among the words, which is the value of the enum member.</summary>
    internal int Word(string name, string[] words) => WordOrNull(name, words) ?? throw Wrong(name, "expected a string, found nothing");

    internal int? WordOrNull(string name, string[] words)
    {
        if (TextOrNull(name) is not { } word)
        {
            return null;
        }

        var index = Array.IndexOf(words, word);
        return index >= 0 ? index : throw Wrong(name, $"expected one of {string.Join(", ", words)}, found \"{word}\"");
    }

    internal Span Ends(int length)
    {
        var (start, end) = (Whole("start"), Whole("end"));
        return start <= end && end <= length ? new Span(start, end) : throw Wrong("start", $"expected a span inside 0..{length}, found {start}..{end}");
    }

    internal T Object<T>(string name, Func<JsonElement, T> read) =>
        Take(name, out var value) ? Inside(name, value, read) : throw Wrong(name, "expected an object, found nothing");

    internal T? ObjectOrNull<T>(string name, Func<JsonElement, T> read)
        where T : class => Take(name, out var value) ? Inside(name, value, read) : null;

    internal T[] List<T>(string name, Func<JsonElement, T> read)
    {
        if (!Take(name, out var array) || array.ValueKind != JsonValueKind.Array)
        {
            throw Wrong(name, "expected an array");
        }

        var items = new T[array.GetArrayLength()];
        var i = 0;
        foreach (var item in array.EnumerateArray())
        {
            try
            {
                items[i] = read(item);
            }
            catch (JsonException e)
            {
                throw Within($"{name}[{i}]", e);
            }

            i++;
        }

        return items;
    }

    /// <summary>Call when every known property was taken.</summary>
    /// <exception cref="JsonException">The object has a property that nobody took.</exception>
    internal readonly void End()
    {
        if (_element.GetPropertyCount() > _taken)
        {
            var names = string.Join(", ", _element.EnumerateObject().Select(property => property.Name));
            throw new JsonException($"has a property that this version does not know, among: {names}");
        }
    }

    private bool Take(string name, out JsonElement value)
    {
        if (!_element.TryGetProperty(name, out value))
        {
            return false;
        }

        _taken++;
        return value.ValueKind != JsonValueKind.Null;
    }

    internal static T Inside<T>(string name, JsonElement value, Func<JsonElement, T> read)
    {
        try
        {
            return read(value);
        }
        catch (JsonException e)
        {
            throw Within(name, e);
        }
    }

    internal static JsonException Wrong(string name, string message) => new($"{name}: {message}", name, null, null);

    private static JsonException Within(string name, JsonException inner)
    {
        var path = inner.Path is null ? name : $"{name}.{inner.Path}";
        var message = inner.Path is null ? inner.Message : inner.Message[(inner.Path.Length + 2)..];
        return new JsonException($"{path}: {message}", path, null, null);
    }
}
