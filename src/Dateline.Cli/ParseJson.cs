using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Text;

namespace Dateline.Cli;

/// <summary>A parsed text as JSON: the text, its sentences with their tokens, its names; offsets are UTF-16 offsets into the text, heads are indexes of tokens.</summary>
internal static class ParseJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, ParsedText parsed)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("text", parsed.Text);
            json.WriteStartArray("sentences");
            foreach (var sentence in parsed.Sentences)
            {
                json.WriteStartArray();
                for (var i = sentence.First; i < sentence.End; i++)
                {
                    WriteToken(json, parsed[i]);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("names");
            foreach (var name in parsed.Names)
            {
                var (start, end) = (parsed.Starts[name.First], parsed.Ends[name.End - 1]);
                json.WriteStartObject();
                json.WriteNumber("start", start);
                json.WriteNumber("end", end);
                json.WriteString("text", parsed.Text.AsSpan(start..end));
                json.WriteString("kind", name.Kind switch { NameKind.Person => "person", NameKind.Organisation => "organisation", _ => "location" });
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteToken(Utf8JsonWriter json, Token token)
    {
        json.WriteStartObject();
        json.WriteNumber("index", token.Index);
        json.WriteNumber("start", token.Start);
        json.WriteNumber("end", token.End);
        json.WriteString("form", token.Form);
        json.WriteString("lemma", token.Lemma);
        json.WriteString("upos", token.Tag.Label());
        json.WriteString("xpos", token.PennTag);
        json.WriteNumber("head", token.Head);
        json.WriteString("deprel", token.Relation);
        json.WriteEndObject();
    }
}
